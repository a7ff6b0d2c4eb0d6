import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../support/database.ts'

/**
 * The database as its own catalogue tells it: what every table, function and grant must be like. Each check is a query
 * that lists what breaks the rule; each is tried once on a broken thing, so that it can be seen to fail.
 */
const ours = `n.nspname not in ('graphile_worker', 'public', 'information_schema') and n.nspname !~ '^pg_'`

const rules = {
  'every table has a primary key': `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
  'every table has created_at and a comment': `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} and n.nspname || '.' || c.relname <> 'platform.migration' and (obj_description(c.oid, 'pg_class') is null
       or not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'created_at'))`,
  'every foreign key is indexed': `select k.conrelid::regclass || ' ' || k.conname as what from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and ${ours} and not exists (
       select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
         and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey)`,
  'every table forces row security': `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} and n.nspname || '.' || c.relname <> 'platform.migration' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'every policy wraps what it asks of the context': `select n.nspname || '.' || c.relname || ' ' || p.polname as what from pg_policy p
     join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace,
     lateral (select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text) e
     where ${ours} and replace(regexp_replace(e.text, '\\( ?SELECT priv\\.[a-z_]+\\((priv\\.agency\\(\\)|''[^'']*''::text|)\\) AS [a-z_]+\\)', '', 'g'), '', '')
       ~ 'priv\\.(agency|person|purpose|has_right|now|at_desk|at_own_desk|is_reader|partner_agencies)\\('`,
  'no view and no materialised view is readable': `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and ${ours}`,
  'every function has a fixed search_path and a comment': `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${ours} and (not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false) or obj_description(p.oid, 'pg_proc') is null)`,
  'no function may be called by just anybody': `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${ours} and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)) and p.prorettype <> 'trigger'::regtype`,
  'our roles are ordinary: no superuser, no bypass, no creating': `select rolname as what from pg_roles where rolname like 'article4%'
     and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)`,
  'no surface may truncate, delete, reference or fire triggers': `select n.nspname || '.' || c.relname || ' ' || g.rolname || ' ' || a.privilege_type as what
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee
     where ${ours} and g.rolname in ('article4_public', 'article4_door', 'article4_staff', 'article4_worker', 'article4_keys')
       and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE')`,
  'the public and door roles may touch no table but the public box keys': `select n.nspname || '.' || c.relname || ' ' || g.rolname as what
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee
     where ${ours} and g.rolname in ('article4_public', 'article4_door', 'article4_keys') and n.nspname || '.' || c.relname <> 'platform.box_key'`,
  'nobody but the owner writes the audit log, and nobody updates a report': `select n.nspname || '.' || c.relname || ' ' || g.rolname as what
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee
     where g.rolname <> 'article4_owner' and ((n.nspname || '.' || c.relname = 'audit.event' and a.privilege_type <> 'SELECT')
       or (n.nspname || '.' || c.relname = 'intake.report' and a.privilege_type not in ('SELECT')))`,
} as const

/** Something that breaks each rule, made in a scratch transaction. */
const broken: Record<keyof typeof rules, string> = {
  'every table has a primary key': 'create table intake.broken (a int)',
  'every table has created_at and a comment': 'create table intake.broken (a int primary key)',
  'every foreign key is indexed': 'create table intake.broken (a uuid references identity.agency (id))',
  'every table forces row security': 'alter table intake.report no force row level security',
  'every policy wraps what it asks of the context':
    'create policy broken on intake.report for select to article4_staff using (desk_agency_id = priv.agency())',
  'no view and no materialised view is readable': 'create view intake.broken as select 1 as a',
  'every function has a fixed search_path and a comment': `create function intake.broken() returns int language sql as 'select 1'`,
  'no function may be called by just anybody': `create function intake.broken() returns int language sql as 'select 1'`,
  'our roles are ordinary: no superuser, no bypass, no creating': 'alter role article4_staff createdb',
  'no surface may truncate, delete, reference or fire triggers':
    'grant delete on intake.report to article4_staff',
  'the public and door roles may touch no table but the public box keys':
    'grant select on intake.report to article4_public',
  'nobody but the owner writes the audit log, and nobody updates a report':
    'grant insert on audit.event to article4_staff',
}

const database = await testDatabase()

suite('the database keeps the rules of the house', () => {
  for (const [promise, query] of Object.entries(rules) as [keyof typeof rules, string][]) {
    test(promise, async () => {
      assert.deepEqual(await asAdministrator(database, [query]), [])
      const found = await asAdministrator(database, [broken[promise], query])
      assert.ok(found.length > 0, 'the control: a broken thing is found')
    })
  }

  test('the audit log refuses change and truncation, to its owner too', async () => {
    await database.owner(
      `select audit.record('system', 'audit.heartbeat', 'allowed', 'worker', '-', null, null, null, '{}', null)`,
    )
    for (const deed of [
      `update audit.event set purpose = 'x'`,
      'delete from audit.event',
      'truncate audit.event cascade',
    ]) {
      await assert.rejects(database.owner(deed), /append-only/)
    }
  })

  test('the clock cannot be frozen by any surface', async () => {
    for (const role of ['public', 'door', 'staff', 'worker', 'keys'] as const) {
      const client = await database.as(role)
      await assert.rejects(
        client.query(`insert into priv.frozen_clock (at) values (now())`),
        /permission denied/,
      )
    }
  })
})

/** Runs statements in a transaction that is taken back; answers the rows of the last. */
async function asAdministrator(target: TestDatabase, statements: readonly string[]): Promise<string[]> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(target.admin)
  await client.connect()
  try {
    await client.query('begin')
    let rows: { what: string }[] = []
    for (const statement of statements) rows = (await client.query<{ what: string }>(statement)).rows
    return rows.map((row) => row.what)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}
