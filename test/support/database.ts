import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { openDatabase, type Database, type Place } from '#platform/database.ts'
import { migrate, migrationFiles } from '#platform/migrate.ts'
import { openCluster, type Cluster } from '#platform/postgres/cluster.ts'
import { loginRoles, ownerRole, type LoginRole } from '#platform/roles.ts'

/**
 * A real database per test file: one cluster, one migrated template, a clone in a tenth of a second. The cluster is kept
 * between runs under `build/`, so that only the first run pays for it.
 *
 * `ARTICLE4_TEST_BINARIES` = `system` or `npm` says which PostgreSQL; `ARTICLE4_TEST_SERVER` names a server of its own, for runs at
 * the same time; `ARTICLE4_KEEP_CLUSTER=1` leaves it running.
 */
export interface TestDatabase {
  readonly name: string
  readonly place: Place
  readonly admin: pg.ClientConfig
  open(role: LoginRole, max?: number, options?: string): Database
  /** Runs SQL as the owner of everything: for arranging rows and looking at them, never as a surface. */
  readonly owner: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    sql: string,
    values?: unknown[],
  ) => Promise<Row[]>
  /** A connection as the owner that is kept to the end: what it asks over and over it plans once. */
  asOwner(): Promise<pg.Client>
  /** Runs SQL as a login role, outside any session. */
  as(role: LoginRole): Promise<pg.Client>
}

const passwords = Object.fromEntries(loginRoles.map((role) => [role, `test-${role}`])) as Record<
  LoginRole,
  string
>
const root = path.resolve(import.meta.dirname, '../..')

/** All files of a run share one server, and each keeps its pools to the end: idle ones go at once. */
const idleMs = 250

/**
 * This server may lose everything with the machine, for nothing in it outlives a run: most of what a new database takes is waiting
 * for the disk. What must survive a kill is proven on servers of their own, with the settings of the product (test/reliability,
 * src/platform/postgres). Should the machine go down in the middle of a run: remove `build/test-*`.
 */
const forgetful = [
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['synchronous_commit', 'off'],
  ['max_wal_size', '4GB'],
] as const

/**
 * What a server has from its start. The product has sixty connections for a hub; here some two hundred files each keep one or two to
 * the end of a run. Every file has its database from the beginning, and what is read again and again should lie in memory. A question
 * about every table locks some thousand tables and indexes, each of which is cheap as long as a connection counts it for itself.
 */
const fromStart = [
  ['max_connections', '200'],
  ['max_locks_per_transaction', '1024'],
  ['shared_buffers', '256MB'],
] as const

let opened: Promise<{ cluster: Cluster; template: string }> | undefined

/** The shared cluster and its migrated template database. */
function cluster(): Promise<{ cluster: Cluster; template: string }> {
  opened ??= openTestCluster()
  return opened
}

/** Says the settings of a server of tests; whether it must start again for them. */
async function setForgetful(server: Cluster): Promise<boolean> {
  const client = new pg.Client({ ...server.adminUrl(), database: 'postgres' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4004)')
    for (const [name, value] of [...forgetful, ...fromStart])
      await client.query(`alter system set ${name} = '${value}'`)
    await client.query('select pg_reload_conf()')
    const { rows } = await client.query<{ isIn: boolean }>(
      `select bool_and(current_setting(s.name) = s.value) as "isIn" from jsonb_each_text($1) as s(name, value)`,
      [JSON.stringify(Object.fromEntries(fromStart))],
    )
    return rows[0]?.isIn !== true
  } finally {
    await client.end()
  }
}

async function openTestCluster(): Promise<{ cluster: Cluster; template: string }> {
  const binaries = process.env['ARTICLE4_TEST_BINARIES'] === 'system' ? 'system' : 'npm'
  const open = () =>
    openCluster({
      dataDir: path.join(
        root,
        'build',
        ['test', binaries, process.env['ARTICLE4_TEST_SERVER'] ?? []].flat().join('-'),
      ),
      log: () => {},
      binaries,
    })
  let started = await open()
  if (await setForgetful(started)) {
    await started.stop()
    started = await open()
  }
  const files = await migrationFiles()
  const hash = createHash('sha256')
    .update(files.map((file) => file.sha256).join())
    .digest('hex')
    .slice(0, 12)
  const template = `template_${hash}`
  const client = new pg.Client({ ...started.adminUrl(), database: 'postgres' })
  await client.connect()
  try {
    // Two runs at the same moment must not both make it.
    await client.query('select pg_advisory_lock(4004)')
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      template,
    ])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${template} with (force)`)
      await client.query(`create database ${template}`)
      await migrate({ ...started.adminUrl(), database: template }, { passwords })
      await client.query(`alter database ${template} is_template true`)
    }
  } finally {
    await client.end()
  }
  if (process.env['ARTICLE4_KEEP_CLUSTER'] !== '1') process.once('beforeExit', () => void started.stop())
  return { cluster: started, template }
}

/** A database of this file's own; dropped when the file's tests are over. Call at the top of a test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const { cluster: server, template } = await cluster()
  const name = `t_${randomBytes(6).toString('hex')}`
  const rootConfig = { ...server.adminUrl(), database: 'postgres' }
  await onServer(rootConfig, `create database ${name} template ${template} strategy wal_log`)
  const admin = { ...rootConfig, database: name }
  const place = { host: server.socketDir, port: server.port, database: name }
  const open: Database[] = []
  const clients: pg.Client[] = []
  const ownerPool = new pg.Pool({
    ...admin,
    max: 2,
    idleTimeoutMillis: idleMs,
    options: `-c role=${ownerRole}`,
  })
  ownerPool.on('error', () => {})
  const connected = async (config: pg.ClientConfig): Promise<pg.Client> => {
    const client = new pg.Client(config)
    client.on('error', () => {})
    await client.connect()
    clients.push(client)
    return client
  }
  after(async () => {
    await Promise.all([
      ...open.map((database) => database.close()),
      ...clients.map((client) => client.end()),
      ownerPool.end(),
    ])
    await onServer(rootConfig, `drop database if exists ${name} with (force)`)
  })
  return {
    name,
    place,
    admin,
    open(role, max = 3, options) {
      const database = openDatabase(place, role, passwords[role], { max, options })
      database.pool.options.idleTimeoutMillis = idleMs
      open.push(database)
      return database
    },
    owner: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await ownerPool.query<Row>(sql, values)).rows,
    asOwner: () => connected({ ...admin, options: `-c role=${ownerRole}` }),
    as: (role) => connected({ ...place, user: `article4_${role}`, password: passwords[role] }),
  }
}

async function onServer(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
