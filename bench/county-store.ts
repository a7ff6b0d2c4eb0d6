/**
 * A store of many counties: five simulated years each, written one after the other by the loader of the demonstration, then
 * measured over HTTP as an analyst of the first county sees it. `node bench/county-store.ts [counties] [size] [seconds of each page] [keep]`.
 * With `keep` the store stays, and the next time with the same counties and size it is only measured.
 *
 * Prints how long a county took to write, how large each table is and by how much it grows with a county, and what lists, the page
 * of a subject and the search for one take. Bars: those of the issues before, times 1.5: a list and a search 225 ms, the page
 * of a subject 750 ms, at p99. A hundred counties are about five million mentions.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { boxKeyPair } from '#platform/crypto/sealed-box.ts'
import { beginHistory, finishHistory } from '../src/demonstration/history/bring-in.ts'
import { order } from '../src/demonstration/history/order.ts'
import { simulateCounties, type History } from '../src/simulation/index.ts'
import { agent, agentHash } from '../test/support/cast.ts'
import { benchDatabase, report, steady, type BenchDatabase, type Timing } from './support.ts'

const counties = Number(process.argv[2] ?? 1)
const size = Number(process.argv[3] ?? 1)
const seconds = Number(process.argv[4] ?? 30)
const kept =
  process.argv[5] === 'keep' ? `counties_${counties}_of_${process.argv[3]?.replace('.', '_')}` : undefined
const perSecond = 5
const slack = 1.5
/** Of the earlier issues, at p99 in milliseconds. */
const bars = { list: 150, subject: 500, search: 150 } as const

const database = await benchDatabase(kept)
const keys = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  if (database.isNew) await sizes(database, await loadCounties(database))
  await measure(database)
} finally {
  await database.close()
  await rm(keys, { recursive: true, force: true })
}

/** Answers the bytes of every filled table after the first county. */
async function loadCounties(bench: BenchDatabase): Promise<ReadonlyMap<string, number>> {
  const desk = boxKeyPair()
  await bench.owner(`insert into identity.partnership (name, area) values ('Bench', 'Bench')`)
  await bench.owner(`insert into platform.box_key (id, use, public_key) values ('desk-1', 'desk', $1)`, [
    desk.publicKey,
  ])
  let first: ReadonlyMap<string, number> = new Map()
  const options = { counties, endsOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), size }
  for (const { history } of simulateCounties(1, options)) {
    const client = await bench.asOwner()
    const began = performance.now()
    let mentions = 0
    try {
      mentions = await bringCounty(client, history, desk.publicKey)
    } finally {
      await client.end()
    }
    console.log(
      `${history.county.name}: ${mentions} mentions in ${Math.round((performance.now() - began) / 1000)} s`,
    )
    if (history.county.number === 1) {
      await signIn(bench, history)
      first = await bytesOf(bench)
    }
  }
  await bench.owner('vacuum (analyze)')
  return first
}

/** How many mentions it has. */
async function bringCounty(client: pg.Client, history: History, desk: Buffer): Promise<number> {
  const begun = await beginHistory({
    client,
    history,
    ids: { agency: () => '', person: () => '' },
    keys: { desk: { id: 'desk-1', publicKey: desk }, pepper: Buffer.alloc(32, 7) },
    besideStory: false,
  })
  await finishHistory(begun, history)
  return begun.rows.counts.get('linking.mention') ?? 0
}

/** An analyst of the desk of the first county, with a session. */
async function signIn({ owner }: BenchDatabase, history: History): Promise<void> {
  const desk = history.agencies.find((agency) => agency.isDesk) ?? history.agencies[0]
  await owner(
    `with who as (
       insert into identity.person (agency_id, name, email, status)
         select a.id, 'Analyst', 'analyst@example.test', 'active' from identity.agency a where a.name = $2 limit 1 returning id),
     held as (insert into identity.right_held (person_id, "right")
         select w.id, r from who w, unnest(array['contributor', 'analyst', 'intelligence-officer']) r)
     insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
       select sha256('token'), w.id, 'crime', 'passkey', $1, now() + interval '1 day' from who w`,
    [agentHash, desk?.name ?? ''],
  )
}

async function bytesOf({ owner }: BenchDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await owner<{ name: string; bytes: string }>(
    'select t as name, pg_total_relation_size(t::regclass) as bytes from unnest($1::text[]) t',
    [[...order, 'intelligence.release_text']],
  )
  return new Map(rows.map((row) => [row.name, Number(row.bytes)]))
}

async function sizes(bench: BenchDatabase, first: ReadonlyMap<string, number>): Promise<void> {
  const last = await bytesOf(bench)
  const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10
  console.table(
    Object.fromEntries(
      [...last]
        .toSorted((one, other) => other[1] - one[1])
        .slice(0, 20)
        .map(([name, bytes]) => [
          name,
          {
            MB: megabytes(bytes),
            'MB a county': megabytes(
              counties === 1 ? bytes : (bytes - (first.get(name) ?? 0)) / (counties - 1),
            ),
          },
        ]),
    ),
  )
}

async function measure(bench: BenchDatabase): Promise<void> {
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
      headers: { cookie: 'session=token', 'user-agent': agent },
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
