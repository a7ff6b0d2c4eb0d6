/**
 * Questions before a visit over HTTP in a store of 1,000,000 interests of 45 agencies: 2,000 calls, in turns about what nobody
 * knows and what is known and unrelated (over since yesterday, or not begun). `node bench/deconfliction.ts [interests] [calls]`.
 * Bars: p99 under 2 s; the two kinds of call not distinguishable (Kolmogorov-Smirnov at one in a hundred). Every interest is a
 * standing one but those asked about, which is more than a partnership ever keeps.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { newestMarks } from '../src/rooms/operations/deconfliction/marks.ts'
import { readAsked } from '../src/rooms/operations/deconfliction/rules/read-asked.ts'
import { ksCritical, ksDistance } from '../test/support/kolmogorov-smirnov.ts'
import { benchDatabase, loadAgencies, report, summarise, type BenchDatabase } from './support.ts'

const interests = Number(process.argv[2] ?? 1_000_000)
const calls = Number(process.argv[3] ?? 2_000)
const agencies = 45
const known = 500

/** Four digits of a range kept for drama, and four more that no exchange gives out. */
const phone = (n: number): string => `+44 1632 96${String(n).padStart(4, '0')}`

const database = await benchDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  await load(database)
  const staff = database.open('staff', 2)
  const {
    host,
    port,
    database: name,
  } = staff.pool.options as { host: string; port: number; database: string }
  const server = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, 'serve-staff.ts'),
      JSON.stringify({ host, port, database: name, keys: folder }),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const times: [number[], number[]] = [[], []]
  let failed = 0
  const began = performance.now()
  for (let n = -100; n < calls * 2; n += 1) {
    // ABBA, so that neither kind always comes after the other. The first hundred warm up.
    const side = ((n + (n >> 1)) & 1) as 0 | 1
    const about = (Math.abs(n >> 1) % known) + (side === 0 ? known : 0)
    const start = performance.now()
    const ok = await ask(url, n, phone(about))
    if (n >= 0) times[side].push(performance.now() - start)
    if (!ok) failed += 1
  }
  const seconds = (performance.now() - began) / 1000
  const distance = ksDistance(...times)
  const critical = ksCritical(calls, calls, 0.01)
  const all = summarise(times.flat(), failed, seconds)
  report(`${interests} interests, ${agencies} agencies, PostgreSQL ${database.version}, milliseconds`, {
    nothing: summarise(times[0], failed, seconds),
    unrelated: summarise(times[1], failed, seconds),
    'Kolmogorov-Smirnov': {
      D: Math.round(distance * 1000) / 1000,
      critical: Math.round(critical * 1000) / 1000,
      met: distance < critical,
    },
    bar: { p99: 2000, met: all.p99 < 2000 && failed === 0 },
  })
  server.kill()
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}

async function load({ owner }: BenchDatabase): Promise<void> {
  await loadAgencies(owner, agencies)
  await owner('update operations.budget set most = 1000000')
  const keyring = openKeyring(folder)
  keyring.ensure('deconfliction-index', new Date())
  const uuid = (prefix: string, n: string): string =>
    `('${prefix}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
  const columns = `id, agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day`
  await owner(
    `insert into operations.interest (${columns}) select ${uuid('d', 'n')}, ${uuid('a', 'n % 45 + 1')}, ${uuid('b', '(n % 45) * 2 + 1')}, 'phone', 'x', 'hold',
       'A desk', '01632 960001', false,
       case when n <= ${known} and n % 2 = 0 then current_date + 40 else current_date - 30 end,
       case when n <= ${known} and n % 2 = 1 then current_date - 1 else current_date + 60 end, current_date + 20 from generate_series(1, $1::int) n`,
    [interests],
  )
  await owner(
    `insert into operations.interest_key (key, interest_id) select decode(md5(n::text), 'hex'), ${uuid('d', 'n')} from generate_series($1::int, $2::int) n`,
    [known + 1, interests],
  )
  const marks = Array.from({ length: known }, (_, n) => {
    const read = readAsked('phone', phone(n), '')
    return read.ok ? newestMarks(keyring, read.asked.stored)[0] : undefined
  })
  await owner(
    `insert into operations.interest_key (key, interest_id) select k, ${uuid('d', 'n')} from unnest($1::bytea[]) with ordinality u (k, n)`,
    [marks],
  )
  await owner('analyze operations.interest, operations.interest_key')
}

async function ask(url: string, n: number, words: string): Promise<boolean> {
  const day = new Date()
  const answer = await fetch(`${url}/deconfliction/ask`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: `session=token-${(Math.abs(n) % agencies) + 1}`,
      'user-agent': 'test-browser',
      origin: url,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      kind: 'phone',
      words,
      building: '',
      reason: 'A visit',
      'visitDay-day': String(day.getUTCDate()),
      'visitDay-month': String(day.getUTCMonth() + 1),
      'visitDay-year': String(day.getUTCFullYear()),
    }).toString(),
  })
  await answer.text()
  return (
    answer.status === 303 && answer.headers.get('location')?.startsWith('/deconfliction/enquiries/') === true
  )
}
