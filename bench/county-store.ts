/**
 * A store of many counties: five simulated years each, written by the loader of the demonstration (`county-load.ts`), then
 * measured over HTTP as an analyst of the agency that holds most sees it. `node bench/county-store.ts [counties] [size] [seconds of each page] [keep]`.
 * With `keep` the store stays: the next time it grows to as many counties as are asked for, or is only measured.
 *
 * Prints how long a county took to write, how large each table is and by how much it grows with a county, and what lists, the page
 * of a subject and the search for one take. Bars: those of the issues before, times 1.5: a list and a search 225 ms, the page
 * of a subject 750 ms, at p99. A hundred counties are about five million mentions.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { agent, agentHash } from '../test/support/cast.ts'
import { bytesOf, loadCounties } from './county-load.ts'
import { benchDatabase, report, steady, type BenchDatabase, type Timing } from './support.ts'

const counties = Number(process.argv[2] ?? 1)
const size = Number(process.argv[3] ?? 1)
const seconds = Number(process.argv[4] ?? 30)
const kept = process.argv[5] === 'keep' ? `counties_of_${String(size).replace('.', '_')}` : undefined
const perSecond = 5
const slack = 1.5
/** Of the earlier issues, at p99 in milliseconds. */
const bars = { list: 150, subject: 500, search: 150 } as const

const database = await benchDatabase(kept)
const keys = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  const endsOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await sizes(database, await loadCounties(database, { counties, size, endsOn }))
  await measure(database, await signIn(database))
} finally {
  await database.close()
  await rm(keys, { recursive: true, force: true })
}

/** An analyst of the agency that holds most, with a session: its token. */
async function signIn({ owner }: BenchDatabase): Promise<string> {
  const token = randomUUID()
  await owner(
    `with who as (
       insert into identity.person (agency_id, name, email, status)
         select a.id, 'Analyst', 'analyst@example.test', 'active' from identity.agency a
           where not exists (select from identity.person where email = 'analyst@example.test')
           order by (select count(*) from linking.mention m where m.agency_id = a.id) desc, a.id limit 1 returning id)
     insert into identity.right_held (person_id, "right")
       select w.id, r from who w, unnest(array['contributor', 'analyst', 'intelligence-officer']) r`,
  )
  await owner(
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
       select sha256($2::bytea), p.id, 'crime', 'passkey', $1, now() + interval '1 day' from identity.person p
         where p.email = 'analyst@example.test'`,
    [agentHash, Buffer.from(token)],
  )
  return token
}

async function sizes(bench: BenchDatabase, before: ReadonlyMap<string, number>): Promise<void> {
  const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10
  const largest = [...(await bytesOf(bench))].toSorted((one, other) => other[1] - one[1]).slice(0, 20)
  console.table(
    Object.fromEntries(
      largest.map(([name, bytes]) => [
        name,
        {
          'MB before': megabytes(before.get(name) ?? 0),
          MB: megabytes(bytes),
          'MB a county': megabytes(bytes / counties),
        },
      ]),
    ),
  )
}

async function measure(bench: BenchDatabase, token: string): Promise<void> {
  const {
    host,
    port,
    database: name,
  } = bench.open('staff', 1).pool.options as {
    host: string
    port: number
    database: string
  }
  const server = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'serve-staff.ts'), JSON.stringify({ host, port, database: name, keys })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const ask = async (target: string): Promise<boolean> => {
    const answer = await fetch(`${url}${target}`, {
      headers: { cookie: `session=${token}`, 'user-agent': agent },
      redirect: 'manual',
    })
    const text = await answer.text()
    return answer.status === 200 && text.includes('<h1')
  }
  const subjects = await bench.owner<{ id: string; shown: string }>(
    `select m.id, m.shown from linking.mention m join identity.agency a on a.id = m.owner_agency_id
       join identity.person p on p.agency_id = a.id and p.email = 'analyst@example.test'
       where m.kind = 'person' order by m.created_at desc limit 200`,
  )
  const targets = (of: (subject: { id: string; shown: string }) => string) => (n: number) => {
    const subject = subjects[n % subjects.length]
    return ask(subject === undefined ? '/' : of(subject))
  }
  const lists = ['/items?state=released', '/shared', '/mentions', '/subjects', '/links', '/operations']
  const timed: Record<string, Timing> = {}
  for (const list of lists) timed[list] = await steadily(() => ask(list))
  timed['subject'] = await steadily(targets(({ id }) => `/subjects/${id}`))
  timed['search'] = await steadily(targets(({ shown }) => `/subjects?words=${encodeURIComponent(shown)}`))
  report(`${counties} counties of size ${size}, PostgreSQL ${bench.version}, milliseconds`, timed)
  for (const [what, { p99, failed }] of Object.entries(timed)) {
    const bar = (what in bars ? bars[what as keyof typeof bars] : bars.list) * slack
    console.log(`${what}: p99 ${p99}, bar ${bar}: ${p99 < bar && failed === 0 ? 'met' : 'not met'}`)
  }
  server.kill()
}

async function steadily(request: (n: number) => Promise<boolean>): Promise<Timing> {
  await steady(1, 3, request)
  return steady(perSecond, seconds, request)
}
