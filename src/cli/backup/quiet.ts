/**
 * Silence while a database is filled: no trigger fires, no foreign key is checked row by row, no row is hidden.
 * Everything happens inside the caller's transaction, so a failure leaves no trace of it.
 */
import pg from 'pg'
import { quoted } from './catalogue.ts'
import type { Table } from './catalogue.ts'

export type Quiet = {
  /** Ends the silence. Foreign keys that waited are checked now. */
  restore(): Promise<void>
}

/** Makes the session quiet by the strongest means it has. */
export async function quietFor(client: pg.Client, tables: readonly Table[]): Promise<Quiet> {
  const { rows } = await client.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user',
  )
  const triggers = await enabledTriggers(client, tables)
  return rows[0]?.super === true ? quietAsSuperuser(client, triggers) : quietAsOwner(client, triggers)
}

/** The switch leaves out triggers that are set to fire always, or just then; those are switched off one by one. */
async function quietAsSuperuser(client: pg.Client, triggers: readonly Trigger[]): Promise<Quiet> {
  const stubborn = triggers.filter(({ mode }) => mode !== '')
  await disable(client, stubborn)
  await client.query('set local session_replication_role = replica')
  return {
    restore: async () => {
      await client.query('set local session_replication_role = origin')
      await enable(client, stubborn)
    },
  }
}

type ForeignKey = {
  readonly schema: string
  readonly name: string
  readonly key: string
  readonly attributes: string
}

/** Owner's means: triggers off, keys deferred to the end, forced row security off; then each back as it was. */
async function quietAsOwner(client: pg.Client, triggers: readonly Trigger[]): Promise<Quiet> {
  const keys = await foreignKeys(client)
  const forced = await forcedTables(client)
  await disable(client, triggers)
  for (const table of forced) await client.query(`alter table ${table} no force row level security`)
  for (const key of keys) await alterKey(client, key, 'deferrable initially deferred')
  await client.query('set constraints all deferred')
  return {
    restore: async () => {
      await client.query('set constraints all immediate')
      for (const key of keys) await alterKey(client, key, key.attributes)
      for (const table of forced) await client.query(`alter table ${table} force row level security`)
      await enable(client, triggers)
    },
  }
}

async function disable(client: pg.Client, triggers: readonly Trigger[]): Promise<void> {
  for (const { table, trigger } of triggers)
    await client.query(`alter table ${table} disable trigger ${trigger}`)
}

async function enable(client: pg.Client, triggers: readonly Trigger[]): Promise<void> {
  for (const { table, trigger, mode } of triggers) {
    await client.query(`alter table ${table} enable ${mode} trigger ${trigger}`)
  }
}

async function alterKey(client: pg.Client, key: ForeignKey, attributes: string): Promise<void> {
  await client.query(
    `alter table ${quoted(key)} alter constraint ${pg.escapeIdentifier(key.key)} ${attributes}`,
  )
}

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select n.nspname::text as schema, c.relname::text as name, k.conname::text as key,
           case when not k.condeferrable then 'not deferrable'
                when k.condeferred then 'deferrable initially deferred'
                else 'deferrable initially immediate' end as attributes
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^pg_'`)
  return rows
}

async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname::text as schema, c.relname::text as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relforcerowsecurity and n.nspname !~ '^pg_'`)
  return rows.map(quoted)
}

type Trigger = { readonly table: string; readonly trigger: string; readonly mode: string }

async function enabledTriggers(client: pg.Client, tables: readonly Table[]): Promise<Trigger[]> {
  const { rows } = await client.query<{ schema: string; name: string; trigger: string; mode: string }>(`
    select n.nspname::text as schema, c.relname::text as name, t.tgname::text as trigger,
           case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end as mode
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgenabled <> 'D'`)
  const known = new Set(tables.map(quoted))
  return rows
    .map(({ schema, name, trigger, mode }) => ({
      table: quoted({ schema, name }),
      trigger: pg.escapeIdentifier(trigger),
      mode,
    }))
    .filter(({ table }) => known.has(table))
}
