import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { loginRoles, ownerRole, roleName, roleSettings, type LoginRole } from './roles.ts'

/**
 * Brings a database up to date: roles, then the numbered files of `migrations/`, each in a transaction of its own and
 * recorded with its SHA-256, under one advisory lock so that two starts cannot race.
 *
 * Files are plain SQL and run forward only. A file whose text changed after it was applied is an error: a correction is
 * a new file.
 */
export interface MigrateOptions {
  /** A password for each role that logs in. */
  readonly passwords: Readonly<Record<LoginRole, string>>
  /** Told the name of each file as it is applied. */
  readonly onFile?: (name: string) => void
}

const folder = new URL('../../migrations/', import.meta.url)
const lockKey = 4_004_004

/** Applies what is missing; returns the names applied. `admin` must be able to create roles in an existing database. */
export async function migrate(admin: pg.ClientConfig, options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await createRoles(client, options.passwords)
    await prepareDatabase(client)
    await installQueue(admin, client)
    const applied = await applyFiles(client, options.onFile ?? (() => {}))
    await renewContextSecret(client)
    return applied
  } finally {
    await client.end()
  }
}

/** The migration files in order, with their text and hash. */
export async function migrationFiles(): Promise<{ name: string; text: string; sha256: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function createRoles(client: pg.Client, passwords: Readonly<Record<LoginRole, string>>): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${ownerRole}') then
      create role ${ownerRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    if not pg_has_role(current_user, '${ownerRole}', 'member') then
      execute format('grant ${ownerRole} to %I', current_user);
    end if;
  end $$`)
  for (const role of loginRoles) {
    const name = roleName(role)
    const exists = await client.query('select from pg_roles where rolname = $1', [name])
    const password = client.escapeLiteral(passwords[role])
    const attributes = `login noinherit password ${password}`
    await client.query(
      exists.rowCount === 0
        ? `create role ${name} nosuperuser nobypassrls nocreatedb nocreaterole ${attributes}`
        : `alter role ${name} ${attributes}`,
    )
    for (const [setting, value] of Object.entries(roleSettings[role])) {
      await client.query(`alter role ${name} set ${setting} = '${value}'`)
    }
  }
  await refuseMightyRoles(client)
  // The queue's tables belong to the worker; the owner hands functions over to it, so it must be a member.
  await client.query(`grant ${roleName('worker')} to ${ownerRole}`)
}

/**
 * Roles that were there before are not made weaker here, because only a superuser could; an administrator who is none must
 * still be able to bring a database up to date. So they are looked at, and the hub does not start on a mighty one.
 */
async function refuseMightyRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'article4\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  )
  if (rows.length === 0) return
  const names = rows.map((row) => row.rolname).join(', ')
  throw new Error(
    `These roles may do too much: ${names}. As a superuser: alter role … nosuperuser nobypassrls nocreaterole nocreatedb`,
  )
}

async function prepareDatabase(client: pg.Client): Promise<void> {
  const database = client.escapeIdentifier(
    (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '',
  )
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant connect on database ${database} to ${loginRoles.map(roleName).join(', ')}`)
  await client.query(`grant create, connect on database ${database} to ${ownerRole}`)
  await client.query('revoke create on schema public from public')
  await client.query(`create schema if not exists graphile_worker authorization ${roleName('worker')}`)
  await client.query(`create schema if not exists platform authorization ${ownerRole}`)
  await client.query(`create table if not exists platform.migration (
    name text primary key, sha256 text not null, created_at timestamptz not null default clock_timestamp())`)
  await client.query(`alter table platform.migration owner to ${ownerRole}`)
}

/** The queue's own tables, installed as the worker, which needs the right to make a schema for just this moment. */
async function installQueue(admin: pg.ClientConfig, client: pg.Client): Promise<void> {
  const worker = roleName('worker')
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  await client.query(`do $$ begin if not pg_has_role(current_user, '${worker}', 'member') then
    execute format('grant ${worker} to %I', current_user); end if; end $$`)
  await client.query(`grant create on database ${rows[0]?.name} to ${worker}`)
  const pool = new pg.Pool({ ...admin, options: `-c role=${worker}`, max: 1 })
  pool.on('error', () => {})
  pool.on('connect', (connection) => connection.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, schema: 'graphile_worker', logger: silentQueueLogger })
  } finally {
    await pool.end()
    await client.query(`revoke create on database ${rows[0]?.name} from ${worker}`)
  }
}

const silentQueueLogger = new Logger(() => () => {})

async function applyFiles(client: pg.Client, onFile: (name: string) => void): Promise<string[]> {
  const known = new Map(
    (
      await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
    ).rows.map((row) => [row.name, row.sha256]),
  )
  const applied: string[] = []
  for (const file of await migrationFiles()) {
    const before = known.get(file.name)
    if (before === file.sha256) continue
    if (before !== undefined) {
      throw new Error(`Migration ${file.name} was changed after it was applied. Write a new file instead.`)
    }
    onFile(file.name)
    try {
      await client.query('begin')
      await client.query(`set local role ${ownerRole}`)
      await client.query(file.text)
      await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [
        file.name,
        file.sha256,
      ])
      await client.query('commit')
    } catch (cause) {
      await client.query('rollback')
      throw new Error(
        `Migration ${file.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      )
    }
    applied.push(file.name)
  }
  return applied
}

/** A new signing key for contexts at each deploy: a context taken from an old process is worth nothing. */
async function renewContextSecret(client: pg.Client): Promise<void> {
  const key = randomBytes(64)
  const pad = (byte: number) => Buffer.from(key.map((value) => value ^ byte))
  await client.query('begin')
  await client.query(`set local role ${ownerRole}`)
  await client.query(
    `insert into priv.secret (inner_pad, outer_pad) values ($1, $2)
      on conflict (one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [pad(0x36), pad(0x5c)],
  )
  await client.query('commit')
}
