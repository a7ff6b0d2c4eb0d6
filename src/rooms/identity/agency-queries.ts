import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Proposal } from './policy.ts'

/** Reads about agencies that are not yet in, for those who may let them in. */
export interface ProposedAgency extends Proposal {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly capabilities: readonly string[]
  readonly proposedAt: Date
  readonly proposedByAgency: string
}

const proposed = sql`
  select a.id, a.name, a.kind, a.capabilities, a.created_at as "proposedAt", p.agency_id as "proposedByAgencyId",
      b.name as "proposedByAgency", (select count(*)::int from identity.agency x where x.status = 'active') as "activeAgencies"
    from identity.agency a join identity.person p on p.id = a.proposed_by join identity.agency b on b.id = p.agency_id
    where a.status = 'proposed'`

export async function proposals(db: Db): Promise<ProposedAgency[]> {
  const { rows } = await sql<ProposedAgency>`${proposed} order by a.created_at, a.id`.execute(db)
  return rows
}

export async function findProposal(db: Db, agencyId: string): Promise<ProposedAgency | null> {
  const { rows } = await sql<ProposedAgency>`${proposed} and a.id = ${agencyId}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface OrganisationImport {
  readonly id: string
  readonly source: string
  /** The day its publisher gave, `2026-04-27`. */
  readonly vintage: string
  readonly importedAt: Date
  readonly importedByName: string
  readonly rowCount: number
  readonly organisationCount: number
  readonly faults: readonly { readonly row: number; readonly text: string }[]
  readonly status: 'preview' | 'live' | 'undone'
}

const organisationImport = sql`
  select i.id, i.source, i.vintage, i.created_at as "importedAt", p.name as "importedByName", i.row_count as "rowCount",
      (select count(*)::int from identity.organisation o where o.import_id = i.id) as "organisationCount", i.faults, i.status
    from identity.organisation_import i join identity.person p on p.id = i.imported_by`

/** Files brought in, newest first. */
export async function organisationImports(db: Db): Promise<OrganisationImport[]> {
  const { rows } =
    await sql<OrganisationImport>`${organisationImport} order by i.created_at desc, i.id limit 100`.execute(
      db,
    )
  return rows
}

export async function findImport(db: Db, importId: string): Promise<OrganisationImport | null> {
  const { rows } =
    await sql<OrganisationImport>`${organisationImport} where i.id = ${importId}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly source: string
  readonly vintage: string
}

const liveOrganisation = sql`
  select o.id, o.name, o.kind, i.source, i.vintage from identity.organisation o
    join identity.organisation_import i on i.id = o.import_id`

/** The first rows of one file, for its preview. */
export async function organisationsOf(db: Db, importId: string, limit: number): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`${liveOrganisation} where o.import_id = ${importId}::uuid
    order by o.row_number limit ${limit}`.execute(db)
  return rows
}

/** Organisations of the list whose name contains what was typed; the key takes small letters and look-alikes alike. */
export async function searchOrganisations(db: Db, searchKey: string, limit: number): Promise<Organisation[]> {
  const { rows } =
    await sql<Organisation>`${liveOrganisation} where i.status = 'live' and position(${searchKey} in o.search_key) > 0
    order by o.search_key, i.vintage desc, o.id limit ${limit}`.execute(db)
  return rows
}

export async function findOrganisation(db: Db, id: string): Promise<Organisation | null> {
  const { rows } =
    await sql<Organisation>`${liveOrganisation} where i.status = 'live' and o.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export async function countOrganisations(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from identity.organisation o join identity.organisation_import i on i.id = o.import_id
      where i.status = 'live'`.execute(db)
  return rows[0]?.n ?? 0
}
