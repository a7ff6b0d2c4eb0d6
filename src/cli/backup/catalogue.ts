/** What the database's own catalogue says about the tables and sequences that a backup carries. */
import pg from 'pg'

export type Table = {
  readonly schema: string
  readonly name: string
  /** In their order, without generated ones: those are computed again. */
  readonly columns: readonly string[]
  readonly bytes: number
}

export type Sequence = {
  readonly schema: string
  readonly name: string
  readonly value: string
  readonly called: boolean
}

export type Migration = { readonly name: string; readonly sha256: string }

/** `n` is the namespace; the system's own schemas hold nothing of ours. */
const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`
/** Tables that an extension made come back with the extension. */
const notOfAnExtension = `not exists (
  select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** Every table that holds rows of its own (a partitioned table does not, its partitions do). */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname::text as schema, c.relname::text as name, pg_relation_size(c.oid)::float8 as bytes,
           coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attnum is not null), '{}') as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a
      on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relpersistence in ('p', 'u') and ${ours} and ${notOfAnExtension}
    group by n.nspname, c.relname, c.oid
    order by n.nspname, c.relname`)
  return rows
}

/** Every sequence with its present value, also those behind identity columns. */
export async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname::text as schema, c.relname::text as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and c.relpersistence in ('p', 'u') and ${ours} and ${notOfAnExtension}
    order by n.nspname, c.relname`)
  const sequences: Sequence[] = []
  for (const { schema, name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted({ schema, name })}`,
    )
    const [row] = state.rows
    if (row !== undefined) sequences.push({ schema, name, ...row })
  }
  return sequences
}

/** The migrations that made this database; none where there is no record of them. */
export async function migrationsOf(client: pg.Client): Promise<Migration[]> {
  const known = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  )
  if (known.rows[0]?.there !== true) return []
  return (await client.query<Migration>('select name, sha256 from platform.migration order by name')).rows
}

/** How many tables, views and sequences of ours there are: 0 is an empty database. */
export async function countObjects(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`
    select count(*)::integer as count
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${ours} and ${notOfAnExtension}`)
  return rows[0]?.count ?? 0
}

/** Large objects live outside the tables; we use none, and a backup that left some out would lie. */
export async function countLargeObjects(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::integer as count from pg_largeobject_metadata',
  )
  return rows[0]?.count ?? 0
}

/** Settings under which a value written as text reads back as the same value. */
export async function fixTextForms(client: pg.Client): Promise<void> {
  await client.query(`
    set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
    set extra_float_digits = 3; set bytea_output = 'hex'; set statement_timeout = 0; set lock_timeout = 0;
    set idle_in_transaction_session_timeout = 0; set search_path = pg_catalog`)
}

/** `"schema"."name"` for SQL. */
export function quoted({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}

/** `"schema"."name" ("column", …)` as COPY wants it. */
export function copyTarget(table: Pick<Table, 'schema' | 'name' | 'columns'>): string {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  return columns === '' ? quoted(table) : `${quoted(table)} (${columns})`
}
