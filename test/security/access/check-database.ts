/**
 * What must hold of a database whatever its rows: row security forced everywhere, the narrow rights of each surface's role
 * (R11, R12), and a context that nobody can forge or use twice. Each check answers in sentences; none means all is well.
 */
import type pg from 'pg'
import { loginRoles, ownerRole, roleName } from '#platform/roles.ts'
import { inSession } from './check.ts'
import type { Subject } from './world.ts'

/** Schemas of rooms and of what they stand on. The queue's own schema belongs to the worker alone. */
export const schemas = [
  'identity',
  'governance',
  'intake',
  'portal',
  'intelligence',
  'linking',
  'risk',
  'operations',
  'safeguarding',
  'training',
  'campaigns',
  'evaluation',
  'audit',
  'outbox',
  'platform',
  'priv',
]

interface Question {
  readonly inWords: string
  /** Answers the offenders, one a row. */
  readonly sql: string
}

const logins = loginRoles.map((role) => `('${roleName(role)}')`).join(', ')
const inSchemas = `n.nspname in (${schemas.map((name) => `'${name}'`).join(', ')})`
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and c.relkind in ('r', 'p') and ${inSchemas}`

/** A table whose rows are written by functions alone (R12; the ledger of what left, by what leaves). */
const byFunctionAlone = `(n.nspname = 'intelligence' and c.relname in
  ('release', 'release_text', 'dissemination', 'past_dissemination', 'acknowledgement', 'recall_notice')
  or c.oid = 'evaluation.released'::regclass)`

const questions: readonly Question[] = [
  {
    inWords: 'row security is not on and forced',
    sql: `select c.oid::regclass::text as offender from ${tables}
      where not (c.relrowsecurity and c.relforcerowsecurity)
        and c.oid::regclass::text <> 'platform.migration'`,
  },
  {
    inWords: 'a surface may go round row security',
    sql: `select r.rolname as offender from pg_roles r join (values ${logins}) as l(name) on r.rolname = l.name
      where r.rolsuper or r.rolbypassrls or r.rolcreaterole or pg_has_role(r.rolname, '${ownerRole}', 'member')`,
  },
  {
    inWords: 'a role that may select nothing can select',
    sql: `select l.name || ' ' || c.oid::regclass as offender from ${tables}
      cross join (values ('article4_public'), ('article4_door'), ('article4_keys')) as l(name)
      where n.nspname <> 'platform' and has_any_column_privilege(l.name, c.oid, 'select')`,
  },
  {
    inWords: 'the audit log can be written past its function',
    sql: `select l.name as offender from (values ${logins}) as l(name)
      where has_any_column_privilege(l.name, 'audit.event', 'insert') or has_any_column_privilege(l.name, 'audit.event', 'update')
        or has_table_privilege(l.name, 'audit.event', 'delete')`,
  },
  {
    inWords: 'a report can be changed',
    sql: `select l.name as offender from (values ${logins}) as l(name) where has_any_column_privilege(l.name, 'intake.report', 'update')`,
  },
  {
    inWords: 'rows can be deleted or a table emptied',
    sql: `select l.name || ' ' || c.oid::regclass as offender from ${tables} cross join (values ${logins}) as l(name)
      where has_table_privilege(l.name, c.oid, 'truncate')
        or (n.nspname in ('intelligence', 'intake', 'risk', 'linking', 'operations', 'safeguarding') and has_table_privilege(l.name, c.oid, 'delete'))`,
  },
  {
    inWords: 'what only functions may write can be written',
    sql: `select l.name || ' ' || c.oid::regclass as offender from ${tables} cross join (values ${logins}) as l(name)
      where ${byFunctionAlone} and (has_any_column_privilege(l.name, c.oid, 'insert')
        or has_any_column_privilege(l.name, c.oid, 'update') or has_table_privilege(l.name, c.oid, 'delete'))`,
  },
  {
    inWords: 'an owner can be changed',
    sql: `select l.name || ' ' || c.oid::regclass || '.' || a.attname as offender from ${tables}
      join pg_attribute a on a.attrelid = c.oid and a.attname in ('owner_agency_id', 'desk_agency_id', 'created_agency_id')
      cross join (values ${logins}) as l(name) where has_column_privilege(l.name, c.oid, a.attnum, 'update')`,
  },
  {
    inWords: 'a context can be signed by a surface',
    sql: `select l.name || ' ' || p.oid::regprocedure as offender from pg_proc p cross join (values ${logins}) as l(name)
      where p.oid in ('priv.mac(text)'::regprocedure, 'priv.set_context(uuid,uuid,text,text,int)'::regprocedure)
        and has_function_privilege(l.name, p.oid, 'execute')`,
  },
  {
    inWords: 'a view or a stored result can be read without row security',
    sql: `select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${inSchemas} and (c.relkind = 'm'
        or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))`,
  },
]

/** Asks the catalogue. The client may be anybody who reads it. */
export async function checkRights(client: pg.Client): Promise<string[]> {
  const found: string[] = []
  for (const question of questions) {
    const { rows } = await client.query<{ offender: string }>(question.sql)
    found.push(...rows.map((row) => `${question.inWords}: ${row.offender}`))
  }
  return found
}

/** A signed context, as it stood in a transaction that is over. */
export interface OldContext {
  readonly context: string
  readonly mac: string
}

/** Takes the context of a subject's transaction, for using it again. `client` is connected as the staff role. */
export async function contextOf(client: pg.Client, subject: Subject): Promise<OldContext> {
  const { rows } = await inSession(client, subject, () =>
    client.query<OldContext>(
      `select current_setting('app.context') as context, current_setting('app.context_mac') as mac`,
    ),
  )
  const [row] = rows
  if (row === undefined) throw new Error('The session has no context.')
  return row
}

/** Tries contexts that nobody signed for this transaction. The client is the staff role, in an open transaction. */
export async function checkContext(client: pg.Client, subject: Subject, old: OldContext): Promise<string[]> {
  const attempts: [inWords: string, sql: string, values: string[]][] = [
    [
      'a context of another transaction is accepted',
      `select set_config('app.context', $1, true), set_config('app.context_mac', $2, true)`,
      [old.context, old.mac],
    ],
    [
      'a context without a signature is accepted',
      `select set_config('app.context', $1 || '|' || pg_current_xact_id(), true), set_config('app.context_mac', '', true)`,
      [old.context.split('|').slice(0, 5).join('|')],
    ],
    [
      'a context is accepted after its rights were changed',
      `select set_config('app.context', replace(current_setting('app.context'), '|2|', ',auditor|2|'), true) where $1 <> ''`,
      [old.mac],
    ],
  ]
  const found: string[] = []
  for (const [inWords, sql, values] of attempts) {
    await client.query('savepoint attempt')
    await client.query('select from priv.begin_session($1, $2)', [subject.token, subject.agent])
    await client.query(sql, values)
    const { rows } = await client.query<{ person: string | null }>('select priv.person() as person')
    if (rows[0]?.person !== null) found.push(inWords)
    await client.query('rollback to savepoint attempt')
  }
  return found
}
