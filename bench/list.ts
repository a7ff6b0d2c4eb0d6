/**
 * Staff list and item page over 200,000 items of 45 agencies, at 20 requests a second, against the bare indexed query in the
 * same run. `node bench/list.ts [items]`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { benchDatabase, loadAgencies, report, steady, type BenchDatabase } from './support.ts'

const items = Number(process.argv[2] ?? 200_000)
const agencies = 45
const named = 4

const database = await benchDatabase()
const keys = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  await load(database)
  const staff = database.open('staff', 4)
  const {
    host,
    port,
    database: name,
  } = staff.pool.options as { host: string; port: number; database: string }
  const server = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'serve-staff.ts'), JSON.stringify({ host, port, database: name, keys })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const ids = await releasesByAgency(database)
  const get = async (n: number, target: string): Promise<boolean> => {
    const response = await fetch(`${url}${target}`, {
      headers: { cookie: `session=token-${(n % agencies) + 1}`, 'user-agent': 'test-browser' },
      redirect: 'manual',
    })
    const text = await response.text()
    return response.status === 200 && text.includes('<h1')
  }
  const item = (n: number): string => {
    const own = ids[n % agencies] ?? []
    return `/shared/${own[Math.floor(n / agencies) % own.length] ?? ''}`
  }
  await steady(20, 3, (n) => get(n, '/shared'))
  const bare = await steady(20, 15, async (n) => (await bareQuery(staff, n)) > 0)
  const list = await steady(20, 20, (n) => get(n, '/shared'))
  const page = await steady(20, 20, (n) => get(n, item(n)))
  const own = await steady(20, 15, (n) => get(n, '/items'))
  const search = await steady(5, 15, (n) => get(n, `/shared?words=${encodeURIComponent(`word${n % 500}`)}`))
  report(`${items} items, ${agencies} agencies, PostgreSQL ${database.version}, milliseconds`, {
    'bare indexed query': bare,
    'list of what is shared': list,
    'item page': page,
    'own work list': own,
    'search (5 a second)': search,
    'ratio list to bare, p50 and p99': { p50: ratio(list.p50, bare.p50), p99: ratio(list.p99, bare.p99) },
  })
  server.kill()
} finally {
  await database.close()
  await rm(keys, { recursive: true, force: true })
}

function ratio(one: number, other: number): number {
  return Math.round((one / other) * 10) / 10
}

/** The same page of rows as the index gives them, without sessions, policies, audit or HTML. */
async function bareQuery(staff: ReturnType<BenchDatabase['open']>, n: number): Promise<number> {
  void staff
  const rows = await database.owner(
    `select r.id, r.urn, r.title, d.created_at from intelligence.dissemination d join intelligence.release r on r.id = d.release_id
       where d.agency_id = $1 and d.ended_at is null order by d.created_at desc, d.release_id desc limit 51`,
    [agencyId((n % agencies) + 1)],
  )
  return rows.length
}

function agencyId(n: number): string {
  return `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

async function releasesByAgency(from: BenchDatabase): Promise<string[][]> {
  const all: string[][] = []
  for (let n = 1; n <= agencies; n += 1) {
    const rows = await from.owner<{ id: string }>(
      `select d.release_id as id from intelligence.dissemination d join intelligence.release r on r.id = d.release_id
         where d.agency_id = $1 and r.handling = 'P' order by d.created_at desc limit 200`,
      [agencyId(n)],
    )
    all.push(rows.map((row) => row.id))
  }
  return all
}

/** 45 agencies with two people each, one agreement among all, items spread evenly, each release naming four readers. */
async function load({ owner }: BenchDatabase): Promise<void> {
  const uuid = (prefix: string, n: string): string =>
    `('${prefix}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
  await loadAgencies(owner, agencies)
  const own = `(n % ${agencies}) + 1`
  const when = `now() - ((${items} - n) * interval '90 seconds')`
  await owner(`insert into intelligence.item (id, created_at, urn, owner_agency_id, state, title, exploitation_types, created_by)
    select ${uuid('d', 'n')}, ${when}, 'ITM-' || n, ${uuid('a', own)}, 'released', 'Item ' || n, '{labour}', ${uuid('b', `(${own}) * 2`)} from generate_series(1, ${items}) n`)
  await owner(`insert into intelligence.release (id, created_at, item_id, owner_agency_id, urn, title, marking, priority, grade, handling, action_code,
      sanitisation_code, instructions, exploitation_types, purposes, occurred_words, sanitised_version, grading_version, sanitised_by, released_by)
    select ${uuid('e', 'n')}, ${when}, ${uuid('d', 'n')}, ${uuid('a', own)}, 'ITM-' || n, 'Vehicle seen at premises ' || n, 'official', 'low',
      case when n % 3 = 0 then '2CC' else '2CP' end, case when n % 3 = 0 then 'C' else 'P' end, case when n % 3 = 0 then 'A2' end,
      case when n % 3 = 0 then 'S1' end, case when n % 3 = 0 then 'Do not act alone' else '' end, '{labour}', '{crime,safeguarding}', '', 1, 1,
      ${uuid('b', `(${own}) * 2`)}, ${uuid('b', `(${own}) * 2 - 1`)} from generate_series(1, ${items}) n`)
  await owner(`insert into intelligence.release_text (release_id, text, search)
    select ${uuid('e', 'n')}, t, to_tsvector('english', t) from generate_series(1, ${items}) n,
      lateral (select 'A white van with several people was seen early near premises ' || n || ' word' || (n % 500) || ' and word' || (n % 7919) as t) x`)
  await owner(`insert into intelligence.dissemination (release_id, agency_id, created_at, conditions, regime, legal_basis, necessity, by_person)
    select ${uuid('e', 'n')}, ${uuid('a', `((n % ${agencies}) + k * 7) % ${agencies} + 1`)}, ${when}, case when n % 3 = 0 then 'No onward sharing' else '' end,
      'part3', 'dpa-s31', 'needed', ${uuid('b', `(${own}) * 2`)} from generate_series(1, ${items}) n, generate_series(1, ${named}) k`)
  await owner('analyze')
}
