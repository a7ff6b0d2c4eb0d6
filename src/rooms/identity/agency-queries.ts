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
