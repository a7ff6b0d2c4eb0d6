import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { openDatabase, type Database } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { openCluster } from '#platform/postgres/cluster.ts'
import { loginRoles, ownerRole, type LoginRole } from '#platform/roles.ts'
import { agentHash } from '../test/support/cast.ts'

/** What the benchmarks share: a database of their own on a real PostgreSQL, a steady stream of requests, a table. */
export interface BenchDatabase {
  readonly version: string

  readonly owner: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>
  open(role: LoginRole, max?: number): Database
  /** Statements one after another on one connection, as the master of the server. */
  asMaster(...statements: readonly string[]): Promise<void>
  /** A connection as the owner of everything, for a transaction of its own. */
  asOwner(): Promise<pg.Client>
  close(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '..')

/**
 * On system PostgreSQL where it is, since that is what a partnership of this size would run. A database with a `kept` name is
 * there again the next time.
 */
export async function benchDatabase(kept?: string): Promise<BenchDatabase> {
  const binaries = process.env['ARTICLE4_TEST_BINARIES'] === 'npm' ? 'npm' : 'system'
  const cluster = await openCluster({
    dataDir: path.join(root, 'build', `bench-${binaries}`),
    log: () => {},
    binaries,
  })
  const name = kept ?? `bench_${randomBytes(4).toString('hex')}`
  const admin = { ...cluster.adminUrl(), database: name }
  const postgres = { ...admin, database: 'postgres' }
  const [found] = await onServer(postgres, `select from pg_database where datname = '${name}'`)
  if (found === undefined) await onServer(postgres, `create database ${name}`)
  const passwords = Object.fromEntries(loginRoles.map((role) => [role, `bench-${role}`])) as Record<
    LoginRole,
    string
  >
  await migrate(admin, { passwords })
  const pool = new pg.Pool({ ...admin, max: 2, options: `-c role=${ownerRole}` })
  const opened: Database[] = []
  return {
    version: cluster.version,
    owner: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await pool.query<Row>(sql, values)).rows,
    open(role, max) {
      const database = openDatabase(
        { host: String(admin.host), port: Number(admin.port), database: name },
        role,
        passwords[role],
        { max },
      )
      opened.push(database)
      return database
    },
    async asMaster(...statements) {
      const client = new pg.Client(admin)
      await client.connect()
      for (const statement of statements) await client.query(statement)
      await client.end()
    },
    async asOwner() {
      const client = new pg.Client({ ...admin, options: `-c role=${ownerRole}` })
      await client.connect()
      return client
    },
    async close() {
      await Promise.all([...opened.map((database) => database.close()), pool.end()])
      if (kept === undefined) await onServer(postgres, `drop database if exists ${name} with (force)`)
      await cluster.stop()
    },
  }
}

/** Agencies with two people each, all rights and a session, and one agreement among them all. */
export async function loadAgencies(owner: BenchDatabase['owner'], agencies: number): Promise<void> {
  const uuid = (prefix: string, n: string): string =>
    `('${prefix}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
  await owner(`insert into identity.partnership (name, area) values ('Bench', 'Bench')`)
  await owner(
    `insert into identity.agency (id, name, kind, is_desk) select ${uuid('a', 'n')}, 'Agency ' || n, 'police', n = 1 from generate_series(1, ${agencies}) n`,
  )
  await owner(`insert into identity.person (id, agency_id, name, email, status) select ${uuid('b', 'n')}, ${uuid('a', '(n - 1) / 2 + 1')}, 'Person ' || n,
    'p' || n || '@example.test', 'active' from generate_series(1, ${agencies * 2}) n`)
  await owner(`insert into identity.right_held (person_id, "right") select ${uuid('b', 'n')}, r from generate_series(1, ${agencies * 2}) n,
    unnest(array['contributor', 'analyst', 'intelligence-officer']) r`)
  await owner(
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
      select sha256(convert_to('token-' || n, 'utf8')), ${uuid('b', 'n * 2 - 1')}, 'crime', 'passkey', $1, now() + interval '1 day' from generate_series(1, ${agencies}) n`,
    [agentHash],
  )
  await owner(`insert into governance.agreement (id, title, created_by, created_agency_id, purposes, legal_bases, data_classes, regime, retention_months,
      onward_sharing, starts_on, review_on) values (${uuid('c', '1')}, 'All', ${uuid('b', '1')}, ${uuid('a', '1')}, '{crime,safeguarding}', '{6_1_e}',
      '{intelligence}', 'both', 72, 'never', current_date - 10, current_date + 300)`)
  await owner(`insert into governance.party (agreement_id, agency_id, signed_by, signed_at, signed_text_hash)
    select ${uuid('c', '1')}, ${uuid('a', 'n')}, ${uuid('b', 'n * 2')}, now(), sha256('terms') from generate_series(1, ${agencies}) n`)
}

async function onServer(config: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(config)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

export interface Timing {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly most: number
  readonly failed: number
}

/** Starts `request(n)` at a steady rate for some seconds, whether or not the ones before have come back. */
export async function steady(
  perSecond: number,
  seconds: number,
  request: (n: number) => Promise<boolean>,
): Promise<Timing> {
  const times: number[] = []
  let failed = 0
  const pending: Promise<void>[] = []
  const began = performance.now()
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = began + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    pending.push(timed(() => request(n)))
  }
  await Promise.all(pending)
  return summarise(times, failed, (performance.now() - began) / 1000)

  async function timed(work: () => Promise<boolean>): Promise<void> {
    const start = performance.now()
    const ok = await work().catch(() => false)
    times.push(performance.now() - start)
    if (!ok) failed += 1
  }
}

/** Keeps `atOnce` requests going for some seconds, as fast as they come back. */
export async function flood(
  atOnce: number,
  seconds: number,
  request: (n: number) => Promise<boolean>,
): Promise<Timing> {
  const times: number[] = []
  let failed = 0
  let next = 0
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        const start = performance.now()
        const ok = await request(next++).catch(() => false)
        times.push(performance.now() - start)
        if (!ok) failed += 1
      }
    }),
  )
  return summarise(times, failed, (performance.now() - began) / 1000)
}

export function summarise(times: readonly number[], failed: number, seconds: number): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return {
    requests: times.length,
    perSecond: Math.round((times.length / seconds) * 10) / 10,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
    failed,
  }
}

/** Prints a table and, last, the same as one line of JSON. */
export function report(
  title: string,
  rows: Readonly<Record<string, Timing | Record<string, unknown>>>,
): void {
  console.log(`\n${title}`)
  console.table(rows)
  console.log(JSON.stringify({ title, at: new Date().toISOString(), node: process.version, rows }))
}
