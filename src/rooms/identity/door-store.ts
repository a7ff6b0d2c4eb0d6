import type { WriteDb } from '#platform/db.ts'
import { sql, type RawBuilder } from '#platform/sql.ts'
import type { NewPasskey } from './passkeys.ts'

/** What the door changes: challenges, attempts, sessions, first credentials, and the partnership itself at set-up. */
export async function keepChallenge(
  tx: WriteDb,
  challenge: string,
  personId: string | null,
): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select identity.new_challenge(${challenge}, ${personId}::uuid) as id`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The database kept no challenge')
  return row.id
}

/** Takes a challenge: it works once and for five minutes. Null when there is none. */
export async function takeChallenge(
  tx: WriteDb,
  id: string,
): Promise<{ readonly challenge: string; readonly personId: string | null } | null> {
  const { rows } = await sql<{ challenge: string; personId: string | null }>`
    select c.challenge, c.person_id as "personId" from identity.take_challenge(${id}::uuid) c`.execute(tx)
  return rows[0] ?? null
}

export async function noteAttempt(tx: WriteDb, nameHash: Buffer, succeeded: boolean): Promise<void> {
  await sql`select identity.note_attempt(${nameHash}, ${succeeded})`.execute(tx)
}

/** Writes the event of a refused sign-in. The person is written only if they exist; the name typed never is. */
export async function refuseSignIn(tx: WriteDb, personId: string | null, reason: string): Promise<void> {
  await sql`select identity.refuse_sign_in(${personId}::uuid, ${reason})`.execute(tx)
}

export interface NewSession {
  readonly personId: string
  readonly tokenHash: Buffer
  readonly agentHash: string
  readonly purpose: string
  readonly proof:
    | { readonly method: 'password'; readonly step: number }
    | { readonly method: 'passkey'; readonly passkeyId: string; readonly counter: number }
    | { readonly method: 'demonstration' }
}

/** False when the database refuses: a code used before, a passkey counter that stands still, no demonstration. */
export async function openSession(tx: WriteDb, session: NewSession): Promise<boolean> {
  const { proof } = session
  const { rows } = await sql<{ opened: boolean }>`
    select identity.open_session(${session.personId}::uuid, ${session.tokenHash}, ${session.agentHash}, ${proof.method},
        ${session.purpose}, ${proof.method === 'password' ? proof.step : null}::bigint,
        ${proof.method === 'passkey' ? proof.passkeyId : null}, ${proof.method === 'passkey' ? proof.counter : null}::bigint) as opened`.execute(
    tx,
  )
  return rows[0]?.opened ?? false
}

export async function renewPasswordHash(
  tx: WriteDb,
  personId: string,
  before: string,
  after: string,
): Promise<void> {
  await sql`select identity.renew_password_hash(${personId}::uuid, ${before}, ${after})`.execute(tx)
}

export type Credentials =
  | {
      readonly kind: 'password'
      readonly hash: string
      readonly sealedSecret: Buffer
      readonly usedStep: number
    }
  | { readonly kind: 'passkey'; readonly passkey: NewPasskey; readonly label: string }

/** Uses an invitation up and sets the credentials, in one go; the person's id, or null when the link no longer works. */
export async function acceptInvitation(
  tx: WriteDb,
  tokenHash: Buffer,
  credentials: Credentials,
): Promise<string | null> {
  const { rows } = await accepting(tokenHash, credentials).execute(tx)
  return rows[0]?.person ?? null
}

function accepting(tokenHash: Buffer, credentials: Credentials): RawBuilder<{ person: string | null }> {
  if (credentials.kind === 'password') {
    const { hash, sealedSecret, usedStep } = credentials
    return sql`select identity.accept_invitation(${tokenHash}, ${hash}, ${sealedSecret}, ${usedStep}::bigint,
      null, null, null, null, null) as person`
  }
  const { passkey, label } = credentials
  return sql`select identity.accept_invitation(${tokenHash}, null, null, null,
    ${passkey.id}, ${passkey.publicKey}, ${passkey.counter}::bigint, ${passkey.transports}::text[], ${label}) as person`
}

export interface NewPartnership {
  readonly name: string
  readonly area: string
  readonly agency: {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly capabilities: readonly string[]
  }
  readonly administrator: { readonly id: string; readonly name: string; readonly email: string }
}

/** Makes partnership, first agency and first administrator; false when the link no longer opens. */
export async function setUp(
  tx: WriteDb,
  linkHash: Buffer,
  partnership: NewPartnership,
  invitationHash: Buffer,
): Promise<boolean> {
  const { agency, administrator } = partnership
  const { rows } = await sql<{ done: boolean }>`
    select identity.set_up(${linkHash}, ${partnership.name}, ${partnership.area}, false, ${agency.id}::uuid, ${agency.name},
        ${agency.kind}, ${agency.capabilities}::text[], ${administrator.id}::uuid, ${administrator.name}, ${administrator.email},
        ${invitationHash}) as done`.execute(tx)
  return rows[0]?.done ?? false
}

/** Makes the demonstration partnership; the worker hears of it and brings its people. False when the link is used up. */
export async function chooseDemonstration(tx: WriteDb, linkHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select identity.choose_demonstration(${linkHash}) as done`.execute(tx)
  return rows[0]?.done ?? false
}
