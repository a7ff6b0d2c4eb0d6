import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** What an administrator may see: their own agency's people, and requests that wait for a second person. */
export interface Colleague {
  readonly id: string
  readonly agencyId: string
  readonly name: string
  readonly email: string
  readonly roleTitle: string
  readonly status: 'invited' | 'active' | 'disabled'
  readonly rights: readonly string[]
  /** Rights that are asked for and not yet decided. */
  readonly asked: readonly string[]
}

// Row security shows rights held to their agency's administrators alone, so another agency's person comes without any.
const colleague = sql`
  select p.id, p.agency_id as "agencyId", p.name, p.email, p.role_title as "roleTitle", p.status,
      array(select h."right" from identity.right_held h where h.person_id = p.id and h.ended_at is null order by h."right") as rights,
      array(select r."right" from identity.right_request r where r.person_id = p.id and r.decision is null order by r."right") as asked
    from identity.person p`

export async function colleagues(db: Db): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`${colleague} where p.agency_id = priv.agency()
    order by p.status = 'disabled', p.name, p.id`.execute(db)
  return rows
}

export async function findColleague(db: Db, personId: string): Promise<Colleague | null> {
  const { rows } = await sql<Colleague>`${colleague} where p.id = ${personId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Whom a leaver's work can be handed to. */
export async function heirs(
  db: Db,
  leaverId: string,
): Promise<{ readonly id: string; readonly name: string; readonly roleTitle: string }[]> {
  const { rows } = await sql<{ id: string; name: string; roleTitle: string }>`
    select p.id, p.name, p.role_title as "roleTitle" from identity.person p
      where p.agency_id = priv.agency() and p.status = 'active' and p.id <> ${leaverId}::uuid order by p.name, p.id`.execute(
    db,
  )
  return rows
}

export async function isEmailTaken(db: Db, email: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from identity.person p where p.email = ${email}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

export interface RightRequest {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly personId: string
  readonly personName: string
  readonly roleTitle: string
  readonly right: string
  readonly reason: string
  readonly requestedBy: string
  readonly requestedByName: string
  readonly requestedAt: Date
}

const openRequest = sql`
  select r.id, r.agency_id as "agencyId", a.name as "agencyName", r.person_id as "personId", p.name as "personName",
      p.role_title as "roleTitle", r."right", r.reason, r.requested_by as "requestedBy", b.name as "requestedByName",
      r.created_at as "requestedAt"
    from identity.right_request r join identity.person p on p.id = r.person_id join identity.agency a on a.id = r.agency_id
    join identity.person b on b.id = r.requested_by
    where r.decision is null and p.status <> 'disabled'`

/** Requests of other agencies that wait for a second person, oldest first. */
export async function requestsOfOthers(db: Db): Promise<RightRequest[]> {
  const { rows } =
    await sql<RightRequest>`${openRequest} and r.agency_id <> priv.agency() order by r.created_at, r.id`.execute(
      db,
    )
  return rows
}

export async function findOpenRequest(db: Db, requestId: string): Promise<RightRequest | null> {
  const { rows } = await sql<RightRequest>`${openRequest} and r.id = ${requestId}::uuid`.execute(db)
  return rows[0] ?? null
}
