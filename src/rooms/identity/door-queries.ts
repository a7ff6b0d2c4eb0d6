import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { KnownPasskey } from './passkeys.ts'

/** What may be asked at the door, before anybody is known. Each is a function of the database that the door role may call. */
export interface SignInFacts {
  /** Null for a name that is unknown, disabled or has never arrived. */
  readonly personId: string | null
  readonly passwordHash: string | null
  readonly sealedSecret: Buffer | null
  readonly lastStep: number
  readonly gate: 'open' | 'too-many-failures' | 'another-try-is-running'
}

export async function signInFacts(door: Db, email: string, nameHash: Buffer): Promise<SignInFacts> {
  const { rows: gates } = await sql<{
    gate: SignInFacts['gate']
  }>`select identity.sign_in_gate(${nameHash}) as gate`.execute(door)
  const { rows } = await sql<Omit<SignInFacts, 'gate' | 'lastStep'> & { lastStep: string | null }>`
    select f.person_id as "personId", f.password_hash as "passwordHash", f.sealed_secret as "sealedSecret",
        f.last_step as "lastStep"
      from identity.sign_in_facts(${email}, ${nameHash}) f`.execute(door)
  const [row] = rows
  return {
    personId: row?.personId ?? null,
    passwordHash: row?.passwordHash ?? null,
    sealedSecret: row?.sealedSecret ?? null,
    lastStep: Number(row?.lastStep ?? 0),
    gate: gates[0]?.gate ?? 'another-try-is-running',
  }
}

export interface Invitation {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly agencyName: string
}

/** Whom a link is for; null when it was used, replaced or is older than 72 hours. */
export async function findInvitation(door: Db, tokenHash: Buffer): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select i.person_id as "personId", i.name, i.email, i.agency_name as "agencyName"
      from identity.invitation_for(${tokenHash}) i`.execute(door)
  return rows[0] ?? null
}

/** A live passkey and whose it is. */
export async function findPasskey(
  door: Db,
  id: string,
): Promise<(KnownPasskey & { readonly personId: string }) | null> {
  const { rows } = await sql<{ personId: string; publicKey: Buffer; counter: string; transports: string[] }>`
    select k.person_id as "personId", k.public_key as "publicKey", k.counter, k.transports
      from identity.passkey_by_id(${id}) k`.execute(door)
  const [row] = rows
  return row === undefined ? null : { ...row, id, counter: Number(row.counter) }
}

export async function isSetUpOpen(door: Db, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select identity.setup_open(${tokenHash}) as open`.execute(
    door,
  )
  return rows[0]?.open ?? false
}

export interface CastMember {
  readonly personId: string
  readonly name: string
  readonly roleTitle: string
  readonly agencyName: string
}

/** Whom one may sign in as in a demonstration. Nobody, anywhere else. */
export async function demonstrationCast(door: Db): Promise<CastMember[]> {
  const { rows } = await sql<CastMember>`
    select c.person_id as "personId", c.name, c.role_title as "roleTitle", c.agency_name as "agencyName"
      from identity.demonstration_cast() c`.execute(door)
  return rows
}

export async function startingPurpose(door: Db, personId: string): Promise<string> {
  const { rows } = await sql<{
    purpose: string
  }>`select identity.starting_purpose(${personId}::uuid) as purpose`.execute(door)
  return rows[0]?.purpose ?? 'crime'
}
