import pg from 'pg'
import { notWaitingForDisk } from '#platform/commits.ts'
import { newId } from '#platform/ids.ts'
import { ownerRole } from '#platform/roles.ts'
import { agencies, type AgencyName } from './agencies.ts'
import { people, personNames, type PersonName } from './people.ts'

/**
 * The little that is done as the owner of the database and not through the surfaces: putting the clock back and on again,
 * bringing in agencies and people as an installer would, and looking ids up.
 */
export interface Owner {
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** One connection, held to the end: the lock that keeps a second filling away lives in it. */
export async function openOwner(admin: pg.ClientConfig): Promise<Owner> {
  const client = new pg.Client({ ...admin, options: `-c role=${ownerRole} ${notWaitingForDisk}` })
  await client.connect()
  return {
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    close: () => client.end(),
  }
}

/** Where the demonstration stands, asked under the lock; `busy` when another process is filling it. */
export type Standing = 'none' | 'real' | 'empty' | 'interrupted' | 'ready' | 'busy'

export async function standing(owner: Owner): Promise<Standing> {
  const [partnership] = await owner.query<{ demonstration: boolean }>(
    'select p.demonstration from identity.partnership p',
  )
  if (partnership === undefined) return 'none'
  if (!partnership.demonstration) return 'real'
  const [lock] = await owner.query<{ taken: boolean }>('select pg_try_advisory_lock(4004, 560) as taken')
  if (lock?.taken !== true) return 'busy'
  const [load] = await owner.query<{ finished: boolean }>(
    'select l.finished_at is not null as finished from identity.demonstration_load l',
  )
  if (load !== undefined) return load.finished ? 'ready' : 'interrupted'
  const [person] = await owner.query('select from identity.person limit 1')
  return person === undefined ? 'empty' : 'ready'
}

export const begin = (owner: Owner): Promise<unknown> =>
  owner.query('insert into identity.demonstration_load default values')

/** It is finished when the disk has it, and with it everything before. */
export async function finish(owner: Owner): Promise<void> {
  await owner.query('set synchronous_commit = on')
  await owner.query('update identity.demonstration_load set finished_at = clock_timestamp()')
}

/** Time stands still for the whole database until `thaw`. */
export const freeze = (owner: Owner, at: Date): Promise<unknown> =>
  owner.query(
    'insert into priv.frozen_clock (at) values ($1) on conflict (one) do update set at = excluded.at',
    [at],
  )

export const thaw = (owner: Owner): Promise<unknown> => owner.query('delete from priv.frozen_clock')

export interface Ids {
  readonly agency: (name: AgencyName) => string
  readonly person: (name: PersonName) => string
}

/** Brings in the agencies and their people, with the rights that in service two administrators would have given. */
export async function bringIn(owner: Owner): Promise<Ids> {
  const agencyIds = new Map<string, string>()
  const personIds = new Map<string, string>()
  for (const [name, agency] of Object.entries(agencies)) {
    const id = newId()
    agencyIds.set(name, id)
    await owner.query(
      'insert into identity.agency (id, name, kind, capabilities, is_desk) values ($1, $2, $3, $4, $5)',
      [id, agency.name, agency.kind, agency.capabilities, agency.isDesk],
    )
  }
  for (const name of personNames) {
    const { agency, role, rights } = people[name]
    const id = newId()
    personIds.set(name, id)
    await owner.query(
      `insert into identity.person (id, agency_id, name, email, role_title, status) values ($1, $2, $3, $4, $5, 'active')`,
      [id, agencyIds.get(agency), displayName(name), `${name}@example.test`, role],
    )
    await owner.query(
      `insert into identity.right_held (person_id, "right") select $1, r from unnest($2::text[]) r`,
      [id, rights],
    )
  }
  return {
    agency: (name) => agencyIds.get(name) ?? '',
    person: (name) => personIds.get(name) ?? '',
  }
}

/** First names only: nobody can be mistaken for somebody. */
export const displayName = (name: PersonName): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Which report came of a form. */
export async function reportOf(owner: Owner, tokenHash: Buffer): Promise<string> {
  const [row] = await owner.query<{ id: string }>(
    'select s.report_id as id from intake.submission s where s.token_hash = $1',
    [tokenHash],
  )
  if (row === undefined) throw new Error('The form that was sent left no report')
  return row.id
}

/** The first item that an accepted report opened. */
export async function itemOf(owner: Owner, reportId: string): Promise<string> {
  const [row] = await owner.query<{ id: string }>(
    'select i.id from intelligence.item i where i.report_id = $1 order by i.created_at, i.id limit 1',
    [reportId],
  )
  if (row === undefined) throw new Error('The accepted report opened no item')
  return row.id
}

/** Facts that wait for a listener of these. */
export async function unheard(owner: Owner, names: readonly string[]): Promise<string[]> {
  const rows = await owner.query<{ id: string }>(
    `select f.id from outbox.fact f where f.name = any ($1) and not exists (
       select from outbox.heard h where h.fact_id = f.id) order by f.created_at, f.id`,
    [names],
  )
  return rows.map((row) => row.id)
}
