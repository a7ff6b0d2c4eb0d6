import type { Kysely } from 'kysely'
import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { DB } from '#platform/sql/tables.ts'

/** Every read of the room that later rooms and the frame of a page share. */
export interface FrontMatter {
  readonly name: string
  readonly area: string
  readonly demonstration: boolean
}

/** Whose hub this is; null before set-up. Asked through the door, so that the sign-in page can say it too. */
export async function frontMatter(door: Kysely<DB> | Db): Promise<FrontMatter | null> {
  const { rows } =
    await sql<FrontMatter>`select f.name, f.area, f.demonstration from identity.front_matter() f`.execute(
      door,
    )
  return rows[0] ?? null
}

const agencyStatuses = ['proposed', 'active', 'left'] as const
export type AgencyStatus = (typeof agencyStatuses)[number]

/** A member agency as other rooms may know it. */
export interface AgencySummary {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly capabilities: readonly string[]
  readonly status: AgencyStatus
  /** Public reports go to this agency's triage desk. */
  readonly isDesk: boolean
}

/** Every agency of the partnership, also those proposed and those that left, by name. */
export async function agencies(db: Db): Promise<AgencySummary[]> {
  const rows = await db
    .selectFrom('identity.agency as a')
    .select(['a.id', 'a.name', 'a.kind', 'a.capabilities', 'a.status', 'a.is_desk'])
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    capabilities: row.capabilities,
    status: agencyStatuses.find((status) => status === row.status) ?? 'left',
    isDesk: row.is_desk,
  }))
}

/** Names of all agencies by id, for pages that show which agency something belongs to. */
export async function agencyNames(db: Db): Promise<ReadonlyMap<string, string>> {
  return new Map((await agencies(db)).map((agency) => [agency.id, agency.name]))
}

/** How a person is written wherever they appear: name and agency. Ids that nobody has are absent from the map. */
export async function personLabel(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identity.person as p')
    .innerJoin('identity.agency as a', 'a.id', 'p.agency_id')
    .select(['p.id', 'p.name', 'a.name as agency'])
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, `${row.name}, ${row.agency}`]))
}
