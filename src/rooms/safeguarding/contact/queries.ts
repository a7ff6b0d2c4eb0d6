import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { ContactKind, ContactPurpose } from './rules/codes.ts'
import type { Refusal, Terms } from './rules/may-contact.ts'

/** Reads of how somebody may be reached. Row security decides whose; an address stays sealed here. */
export interface SaidTerms extends Terms {
  readonly confirmedOn: string | null
  readonly device: string
  readonly message: string
  readonly others: string
  readonly says: string
  readonly ifAnother: string
  readonly note: string
  readonly by: string
  readonly at: Date
}
export interface KnownChannel {
  readonly id: string
  readonly kind: ContactKind
  readonly by: string
  readonly at: Date
  /** The newest; null where nothing was said. */
  readonly terms: SaidTerms | null
  readonly wentWrong: boolean
}
interface ChannelRow extends SaidTerms {
  readonly id: string
  readonly kind: ContactKind
  readonly notedBy: string
  readonly notedAt: Date
  readonly wentWrong: boolean
}

const channelRows = (personId: string) => sql<ChannelRow>`
  select c.id, c.kind, n.name as "notedBy", c.created_at as "notedAt", t.state, t.confirmed_on::text as "confirmedOn", t.until::text as until,
      t.purposes, t.days, left(t.from_time::text, 5) as "fromTime", left(t.to_time::text, 5) as "toTime", t.device, t.message, t.others,
      t.says, t.if_another as "ifAnother", t.note, b.name as by, t.created_at as at,
      exists (select from safeguarding.contact_outcome o where o.person_id = c.person_id and o.created_at > t.created_at
        and (o.result = 'unsafe' or (o.result = 'somebody-else' and o.channel_id = c.id))) as "wentWrong"
    from safeguarding.contact_channel c
    join identity.person n on n.id = c.by_person
    left join lateral (select l.* from safeguarding.contact_terms l where l.channel_id = c.id and l.person_id = c.person_id
      order by l.created_at desc limit 1) t on true
    left join identity.person b on b.id = t.by_person
    where c.person_id = ${personId}::uuid`

/** Every way to reach somebody, with what they said of it last, oldest first. */
export async function channelsOf(db: Db, personId: string): Promise<KnownChannel[]> {
  const { rows } = await sql<ChannelRow>`${channelRows(personId)} order by c.created_at, c.id`.execute(db)
  return rows.map(channelOf)
}

/** One way to reach this person. One of another person is none. */
export async function findChannel(db: Db, personId: string, channelId: string): Promise<KnownChannel | null> {
  const { rows } = await sql<ChannelRow>`${channelRows(personId)} and c.id = ${channelId}::uuid`.execute(db)
  const [row] = rows
  return row === undefined ? null : channelOf(row)
}

const channelOf = (row: ChannelRow): KnownChannel => ({
  id: row.id,
  kind: row.kind,
  by: row.notedBy,
  at: row.notedAt,
  terms: (row.state as string | null) === null ? null : row,
  wentWrong: row.wentWrong,
})

export interface Attempt {
  readonly id: string
  readonly channelId: string
  readonly kind: ContactKind
  readonly purpose: ContactPurpose
  readonly refusal: Refusal | null
  readonly byId: string
  readonly by: string
  readonly at: Date
  readonly result: string | null
  readonly note: string | null
}
const attemptRows = (personId: string) => sql<Attempt>`
  select a.id, a.channel_id as "channelId", c.kind, a.purpose, a.refusal, a.by_person as "byId", b.name as by, a.created_at as at,
      o.result, o.note
    from safeguarding.contact_attempt a
    join safeguarding.contact_channel c on c.id = a.channel_id and c.person_id = a.person_id
    join identity.person b on b.id = a.by_person
    left join safeguarding.contact_outcome o on o.attempt_id = a.id
    where a.person_id = ${personId}::uuid`

/** As many as a page can show. */
export const mostAttempts = 100
/** The contact log, newest first: what was begun, what was refused, and what came of it. */
export async function attemptsOf(db: Db, personId: string): Promise<Attempt[]> {
  const { rows } = await sql<Attempt>`
    ${attemptRows(personId)} order by a.created_at desc, a.id limit ${mostAttempts}`.execute(db)
  return rows
}
export async function findAttempt(db: Db, personId: string, attemptId: string): Promise<Attempt | null> {
  const { rows } = await sql<Attempt>`${attemptRows(personId)} and a.id = ${attemptId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What this person began and has not said the end of, once its half hour is over: where it is, oldest first. */
export async function untoldAttempts(
  db: Db,
  staffId: string,
  now: Date,
): Promise<{ readonly id: string; readonly personId: string }[]> {
  const { rows } = await sql<{ id: string; personId: string }>`
    select a.id, a.person_id as "personId" from safeguarding.contact_attempt a
      where a.by_person = ${staffId}::uuid and a.refusal is null and a.created_at <= ${now}::timestamptz - interval '30 minutes'
        and not exists (select from safeguarding.contact_outcome o where o.attempt_id = a.id)
      order by a.created_at, a.id`.execute(db)
  return rows
}

/** The box of one channel, for the key service to open. */
export async function boxOf(db: Db, channelId: string): Promise<{ keyId: string; sealed: Buffer } | null> {
  const { rows } = await sql<{ keyId: string; sealed: Buffer }>`
    select c.key_id as "keyId", c.sealed from safeguarding.contact_channel c where c.id = ${channelId}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The public key to which new addresses are sealed. */
export async function newestContactKey(db: Db): Promise<{ id: string; publicKey: Buffer } | null> {
  const { rows } = await sql<{ id: string; publicKey: Buffer }>`
    select k.id, k.public_key as "publicKey" from platform.box_key k where k.use = 'contact' and k.ended_at is null
      order by k.created_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export interface Recontact {
  readonly personId: string
  readonly reference: string
  readonly keeperId: string
  readonly state: 'planned' | 'kept' | 'ended'
  readonly dueOn: string | null
  readonly staffId: string | null
  readonly staffName: string | null
  /** Whether whoever owes it still works with the person. */
  readonly staffStays: boolean
  readonly channelId: string | null
  readonly words: string
  readonly by: string
  readonly at: Date
}
const recontactRows = sql`
  select r.person_id as "personId", p.reference, p.agency_id as "keeperId", r.state, r.due_on::text as "dueOn", r.staff_id as "staffId",
      s.name as "staffName", coalesce(priv.works_with(r.person_id, r.staff_id), false) as "staffStays", r.channel_id as "channelId", r.words,
      b.name as by, r.created_at as at
    from safeguarding.recontact r
    join safeguarding.person p on p.id = r.person_id
    join identity.person b on b.id = r.by_person
    left join identity.person s on s.id = r.staff_id`

/** What was planned with somebody who said no, newest first: the first stands. */
export async function recontactsOf(db: Db, personId: string): Promise<Recontact[]> {
  const { rows } = await sql<Recontact>`
    ${recontactRows} where r.person_id = ${personId}::uuid order by r.created_at desc, r.id limit 50`.execute(
    db,
  )
  return rows
}

/** The plans that stand for those with whom the asking person works. */
export async function standingRecontacts(db: Db): Promise<Recontact[]> {
  const { rows } = await sql<Recontact>`
    ${recontactRows} where r.state = 'planned' and not exists (select from safeguarding.recontact n
      where n.person_id = r.person_id and n.created_at > r.created_at) order by r.due_on, r.id`.execute(db)
  return rows
}
