import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'

/** What people may see of their own account. Row security shows each of these to its owner alone. */
export interface OwnPasskey {
  readonly id: string
  readonly label: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}
export interface OwnSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly method: string
  readonly isThis: boolean
}
export interface OwnInvitation {
  readonly createdAt: Date
  readonly usedAt: Date | null
  readonly invitedBy: string | null
}
export interface OwnAccount {
  readonly email: string
  readonly roleTitle: string
  readonly passkeys: readonly OwnPasskey[]
  readonly sessions: readonly OwnSession[]
  readonly invitations: readonly OwnInvitation[]
  readonly hasPassword: boolean
  /** Refused sign-ins under this name in 30 days. */
  readonly refusedSignIns: number
}

export async function ownAccount(db: Db): Promise<OwnAccount | null> {
  const { rows } = await sql<{
    email: string
    roleTitle: string
    hasPassword: boolean
    refusedSignIns: number
  }>`
    select p.email, p.role_title as "roleTitle", identity.has_password() as "hasPassword",
        identity.own_refused_sign_ins() as "refusedSignIns"
      from identity.person p where p.id = priv.person()`.execute(db)
  const [person] = rows
  if (person === undefined) return null
  return {
    ...person,
    passkeys: await ownPasskeys(db),
    sessions: await ownSessions(db),
    invitations: await ownInvitations(db),
  }
}

export async function ownPasskeys(db: Db): Promise<OwnPasskey[]> {
  const { rows } = await sql<OwnPasskey>`
    select k.id, k.label, k.created_at as "createdAt", k.last_used_at as "lastUsedAt"
      from identity.passkey k where k.person_id = priv.person() and k.ended_at is null order by k.created_at, k.id`.execute(
    db,
  )
  return rows
}

/** Live sessions, this one first. */
async function ownSessions(db: Db): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.method,
        s.id = (select identity.current_session()) as "isThis"
      from identity.session s
      where s.person_id = priv.person() and s.ended_at is null and s.expires_at > priv.now()
        and s.last_seen_at > priv.now() - interval '60 minutes'
      order by "isThis" desc, s.last_seen_at desc, s.id limit 50`.execute(db)
  return rows
}

/** Links that were made for the asker, newest first: nobody is given new sign-in means behind their back. */
export async function ownInvitations(db: Db): Promise<OwnInvitation[]> {
  const { rows } = await sql<OwnInvitation>`
    select i.created_at as "createdAt", i.used_at as "usedAt", i.invited_by_name as "invitedBy"
      from identity.own_invitations() i`.execute(db)
  return rows
}

/** What a new passkey is made for; with the ids there are, so that one device makes one. */
export async function passkeyOwner(db: Db): Promise<{
  readonly email: string
  readonly partnership: string
  readonly existing: readonly string[]
} | null> {
  const { rows } = await sql<{ email: string; partnership: string; existing: string[] }>`
    select p.email, (select f.name from identity.front_matter() f) as partnership,
        array(select k.id from identity.passkey k where k.person_id = priv.person() and k.ended_at is null) as existing
      from identity.person p where p.id = priv.person()`.execute(db)
  return rows[0] ?? null
}

/** Whether the asker could still sign in without this passkey. */
export async function hasAnotherWay(db: Db, passkeyId: string): Promise<boolean> {
  const { rows } = await sql<{ other: boolean }>`
    select identity.has_password() or exists (select from identity.passkey k
      where k.person_id = priv.person() and k.ended_at is null and k.id <> ${passkeyId}) as other`.execute(db)
  return rows[0]?.other ?? false
}

/** How many requests of other agencies wait for a second person; nought for whoever may not decide them. */
export async function countRequestsWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from identity.right_request r join identity.person p on p.id = r.person_id
      where r.decision is null and r.agency_id <> priv.agency() and p.status <> 'disabled'`.execute(db)
  return rows[0]?.n ?? 0
}
