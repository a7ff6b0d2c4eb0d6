import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** What administrators change. Row security and the functions below decide again who may. */
export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roleTitle: string
}

export async function addPerson(tx: WriteDb, agencyId: string, person: NewPerson): Promise<void> {
  await sql`insert into identity.person (id, agency_id, name, email, role_title)
    values (${person.id}::uuid, ${agencyId}::uuid, ${person.name}, ${person.email}, ${person.roleTitle})`.execute(
    tx,
  )
}

/** Makes a link; older unused ones of the same person stop working. */
export async function invite(tx: WriteDb, personId: string, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    made: boolean
  }>`select identity.invite(${personId}::uuid, ${tokenHash}) as made`.execute(tx)
  return rows[0]?.made ?? false
}

export async function changePerson(
  tx: WriteDb,
  personId: string,
  name: string,
  roleTitle: string,
): Promise<void> {
  await sql`update identity.person set name = ${name}, role_title = ${roleTitle} where id = ${personId}::uuid`.execute(
    tx,
  )
}

export interface NewRequest {
  readonly id: string
  readonly personId: string
  readonly agencyId: string
  readonly right: string
  readonly reason: string
  readonly requestedBy: string
}

export async function askForRight(tx: WriteDb, request: NewRequest): Promise<void> {
  await sql`insert into identity.right_request (id, person_id, agency_id, "right", reason, requested_by)
    values (${request.id}::uuid, ${request.personId}::uuid, ${request.agencyId}::uuid, ${request.right}, ${request.reason},
      ${request.requestedBy}::uuid)`.execute(tx)
}

export async function endRight(tx: WriteDb, personId: string, right: string): Promise<boolean> {
  const { rows } = await sql<{
    ended: boolean
  }>`select identity.end_right(${personId}::uuid, ${right}) as ended`.execute(tx)
  return rows[0]?.ended ?? false
}

export type RightDecision = 'granted' | 'declined'
export type DecisionAnswer = RightDecision | 'already-decided' | 'same-agency' | 'person-left' | 'not-allowed'

/** The second person's decision; the database checks that it is a second one, at another agency. */
export async function decideRight(
  tx: WriteDb,
  requestId: string,
  decision: RightDecision,
): Promise<DecisionAnswer> {
  const { rows } = await sql<{ answer: DecisionAnswer }>`
    select identity.decide_right(${requestId}::uuid, ${decision}) as answer`.execute(tx)
  return rows[0]?.answer ?? 'not-allowed'
}

/** Ends account, rights, credentials and sessions, and says who takes over. */
export async function handOver(tx: WriteDb, from: string, to: string, by: string): Promise<boolean> {
  await sql`insert into identity.handover (from_person, to_person, by_person)
    values (${from}::uuid, ${to}::uuid, ${by}::uuid)`.execute(tx)
  const { rows } = await sql<{
    disabled: boolean
  }>`select identity.disable_person(${from}::uuid) as disabled`.execute(tx)
  return rows[0]?.disabled ?? false
}
