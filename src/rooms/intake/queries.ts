import { sql } from '#platform/sql.ts'
import type { Db } from '#platform/db.ts'
import type { State } from './states.ts'

/** Every read of the desk. What the public side asks is in `receipt-queries.ts`. */
export interface QueueLine {
  readonly id: string
  readonly receivedAt: Date
  readonly channel: string
  readonly urgency: number
  readonly state: State
  readonly heldBy: string | null
  readonly firstSeenAt: Date | null
  readonly tellsOfChildren: boolean
  /** Whether all of them may be about pay and hours only. */
  readonly labourOnly: boolean
  readonly setting: string | null
  readonly unread: number
  readonly openFlags: number
  /** How many reports on the desk have the very same words; this line stands for all of them. */
  readonly copies: number
}

/**
 * The queue: open reports, most urgent first, then oldest. Reports with the very same words are one line, as long as they
 * stand the same; all are kept, and the report's page lists them. The most urgent stands for them, of those one where
 * danger or a child is to be answered, and the line says of all of them what any of them says: a copy must hide nothing.
 */
export async function queue(db: Db, view: 'open' | 'mine' | 'ended', personId: string): Promise<QueueLine[]> {
  const states = view === 'ended' ? ['accepted', 'routed-away', 'no-action'] : ['new', 'in-hand']
  const mine = view === 'mine' ? sql`and t.held_by = ${personId}::uuid` : sql``
  const { rows } = await sql<QueueRow>`
    with report as (
      select r.id, r.created_at, r.channel, t.urgency, t.state, t.held_by, t.first_seen_at, r.children, r.labour_only, r.setting,
          r.text_mark, t.unread_messages,
          case when t.state in ('new', 'in-hand') then (select count(*)::int from intake.flag f
            where f.report_id = r.id and f.answered_at is null) else 0 end as open_flags
        from intake.report r join intake.triage t on t.report_id = r.id
        where t.state = any (${states}) ${mine}
    ), line as (
      select r.id, r.channel, r.urgency, r.state, r.held_by, r.first_seen_at, r.setting,
          min(r.created_at) over copies as created_at, (count(*) over copies)::int as copies,
          (sum(r.open_flags) over copies)::int as open_flags, bool_or(r.children = 'yes') over copies as children,
          bool_and(r.labour_only) over copies as labour_only, max(r.unread_messages) over copies as unread,
          row_number() over (copies order by r.urgency, (r.open_flags > 0) desc, r.created_at, r.id) as place
        from report r
        window copies as (partition by r.text_mark, r.state, r.held_by)
    )
    select l.*, p.name as held_by_name from line l left join identity.person p on p.id = l.held_by
      where l.place = 1
      order by ${view === 'ended' ? sql`l.created_at desc` : sql`l.urgency, l.created_at`}
      limit 200`.execute(db)
  return rows.map(queueLine)
}

/** What waits at the desk, counted by reports: a line of the queue may stand for fifty. */
export interface DeskCounts {
  readonly toAnswerFirst: number
  readonly untaken: number
  readonly inHand: number
  readonly withNewMessage: number
}
export async function countAtDesk(db: Db, personId: string): Promise<DeskCounts> {
  const { rows } = await sql<DeskCounts>`
    select count(*) filter (where exists (select from intake.flag f where f.report_id = t.report_id and f.answered_at is null))::int
          as "toAnswerFirst",
        count(*) filter (where t.state = 'new')::int as untaken,
        count(*) filter (where t.held_by = ${personId}::uuid)::int as "inHand",
        count(*) filter (where t.held_by = ${personId}::uuid and t.unread_messages > 0)::int as "withNewMessage"
      from intake.triage t where t.state in ('new', 'in-hand')`.execute(db)
  return rows[0] ?? { toAnswerFirst: 0, untaken: 0, inHand: 0, withNewMessage: 0 }
}

interface QueueRow {
  id: string
  created_at: Date
  channel: string
  urgency: number
  state: State
  held_by_name: string | null
  first_seen_at: Date | null
  children: boolean
  labour_only: boolean
  setting: string | null
  unread: number
  copies: number
  open_flags: number
}

const queueLine = (row: QueueRow): QueueLine => ({
  id: row.id,
  receivedAt: row.created_at,
  channel: row.channel,
  urgency: row.urgency,
  state: row.state,
  heldBy: row.held_by_name,
  firstSeenAt: row.first_seen_at,
  tellsOfChildren: row.children,
  labourOnly: row.labour_only,
  setting: row.setting,
  unread: row.unread,
  openFlags: row.open_flags,
  copies: row.copies,
})

export interface ReportRow {
  readonly id: string
  readonly receivedAt: Date
  readonly deskAgencyId: string
  readonly channel: string
  readonly manner: string
  readonly language: string
  readonly danger: string
  readonly children: string
  readonly knows: string
  readonly labourOnly: boolean
  readonly setting: string | null
  readonly urgency: number
  readonly body: Buffer
  readonly keyId: string
  readonly state: State
  readonly heldBy: string | null
  readonly heldByName: string | null
  readonly unread: number
  readonly exploitationTypes: readonly string[]
  readonly hasContact: boolean
}

/** One report with where it stands, or null if there is none that this person may see. */
export async function findReport(db: Db, id: string): Promise<ReportRow | null> {
  const row = await db
    .selectFrom('intake.report as r')
    .innerJoin('intake.triage as t', 't.report_id', 'r.id')
    .leftJoin('identity.person as p', 'p.id', 't.held_by')
    .select([
      'r.id',
      'r.created_at',
      'r.desk_agency_id',
      'r.channel',
      'r.manner',
      'r.language',
      'r.danger',
      'r.children',
      'r.knows',
    ])
    .select([
      'r.labour_only',
      'r.setting',
      'r.urgency',
      'r.body',
      'r.key_id',
      't.state',
      't.held_by',
      'p.name as held_by_name',
    ])
    .select(['t.unread_messages', 't.exploitation_types'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    receivedAt: row.created_at,
    deskAgencyId: row.desk_agency_id,
    channel: row.channel,
    manner: row.manner,
    language: row.language,
    danger: row.danger,
    children: row.children,
    knows: row.knows,
    labourOnly: row.labour_only,
    setting: row.setting,
    urgency: row.urgency,
    body: row.body,
    keyId: row.key_id,
    state: row.state as State,
    heldBy: row.held_by,
    heldByName: row.held_by_name,
    unread: row.unread_messages,
    exploitationTypes: row.exploitation_types,
    hasContact: row.manner !== 'anonymous',
  }
}

export interface DecisionLine {
  readonly at: Date
  readonly action: string
  readonly toState: string
  readonly reason: string
  readonly routedTo: string | null
  readonly by: string | null
}

export async function history(db: Db, reportId: string): Promise<DecisionLine[]> {
  const rows = await db
    .selectFrom('intake.decision as d')
    .leftJoin('identity.person as p', 'p.id', 'd.by_person')
    .select(['d.created_at', 'd.action', 'd.to_state', 'd.reason', 'd.routed_to', 'p.name'])
    .where('d.report_id', '=', reportId)
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    at: row.created_at,
    action: row.action,
    toState: row.to_state,
    reason: row.reason,
    routedTo: row.routed_to,
    by: row.name,
  }))
}

export interface FlagLine {
  readonly kind: 'danger' | 'child'
  readonly raisedAt: Date
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly answer: string
}

export async function flags(db: Db, reportId: string): Promise<FlagLine[]> {
  const rows = await db
    .selectFrom('intake.flag as f')
    .leftJoin('identity.person as p', 'p.id', 'f.answered_by')
    .select(['f.kind', 'f.created_at', 'f.answered_at', 'p.name', 'f.answer'])
    .where('f.report_id', '=', reportId)
    .orderBy('f.kind', 'desc')
    .execute()
  return rows.map((row) => ({
    kind: row.kind as FlagLine['kind'],
    raisedAt: row.created_at,
    answeredAt: row.answered_at,
    answeredBy: row.name,
    answer: row.answer,
  }))
}

export interface AttachmentLine {
  readonly id: string
  readonly position: number
  readonly kind: string
  readonly size: number
  readonly sha256: string
  readonly hasOriginal: boolean
}

export async function attachments(db: Db, reportId: string): Promise<AttachmentLine[]> {
  const { rows } = await sql<{
    id: string
    position: number
    kind: string
    size: number
    sha256: Buffer
    has_original: boolean
  }>`
    select a.id, a.position, a.kind, a.size, a.sha256, a.sealed_original is not null as has_original
      from intake.attachment a where a.report_id = ${reportId}::uuid order by a.position`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    kind: row.kind,
    size: row.size,
    sha256: row.sha256.toString('hex'),
    hasOriginal: row.has_original,
  }))
}

/** One file, found through its report, or null. */
export async function findAttachment(
  db: Db,
  reportId: string,
  fileId: string,
): Promise<{
  id: string
  reportId: string
  deskAgencyId: string
  position: number
  kind: string
  sealed: Buffer
  keyId: string
} | null> {
  const row = await db
    .selectFrom('intake.attachment as a')
    .innerJoin('intake.report as r', 'r.id', 'a.report_id')
    .select(['a.id', 'a.report_id', 'a.position', 'a.kind', 'a.sealed_copy', 'a.key_id', 'r.desk_agency_id'])
    .where('a.id', '=', fileId)
    .where('a.report_id', '=', reportId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    reportId: row.report_id,
    deskAgencyId: row.desk_agency_id,
    position: row.position,
    kind: row.kind,
    sealed: row.sealed_copy,
    keyId: row.key_id,
  }
}

/** The sealed contact of a report, found only by who may open it. */
export async function findContact(
  db: Db,
  reportId: string,
): Promise<{ reportId: string; deskAgencyId: string; sealed: Buffer; keyId: string } | null> {
  const row = await db
    .selectFrom('intake.contact as c')
    .innerJoin('intake.report as r', 'r.id', 'c.report_id')
    .select(['c.report_id', 'c.sealed', 'c.key_id', 'r.desk_agency_id'])
    .where('c.report_id', '=', reportId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { reportId: row.report_id, deskAgencyId: row.desk_agency_id, sealed: row.sealed, keyId: row.key_id }
}

export interface DeskMessage {
  readonly id: string
  readonly at: Date
  readonly direction: 'to-reporter' | 'to-desk'
  readonly by: string | null
  readonly sealed: Buffer
  readonly keyId: string
  readonly readAt: Date | null
}

export async function messages(db: Db, reportId: string): Promise<DeskMessage[]> {
  const rows = await db
    .selectFrom('intake.message as m')
    .leftJoin('identity.person as p', 'p.id', 'm.by_person')
    .select(['m.id', 'm.created_at', 'm.direction', 'p.name', 'm.for_desk', 'm.key_id', 'm.read_at'])
    .where('m.report_id', '=', reportId)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.created_at,
    direction: row.direction as DeskMessage['direction'],
    by: row.name,
    sealed: row.for_desk,
    keyId: row.key_id,
    readAt: row.read_at,
  }))
}

/** The public half of a report's receipt, while the receipt lives. */
export async function receiptPublicKey(db: Db, reportId: string, now: Date): Promise<Buffer | null> {
  const row = await db
    .selectFrom('intake.receipt as c')
    .select(['c.public_key', 'c.ends_at'])
    .where('c.report_id', '=', reportId)
    .executeTakeFirst()
  if (row === undefined || (row.ends_at !== null && row.ends_at <= now)) return null
  return row.public_key
}

export interface LikeLine {
  readonly id: string
  readonly receivedAt: Date
  readonly state: State
  readonly why: 'same-words' | 'like-words' | 'same-place'
}

/** Reports that may be about the same matter: same words, like words, or the same place. Hints to staff alone. */
export async function alike(db: Db, reportId: string, alikeFrom: number): Promise<LikeLine[]> {
  const { rows } = await sql<{ id: string; created_at: Date; state: State; why: LikeLine['why'] }>`
    with this as (select r.id, r.text_mark, r.likeness, r.place_mark from intake.report r where r.id = ${reportId}::uuid),
    near as (
      select o.id, o.created_at,
          case when o.text_mark = x.text_mark then 'same-words'
            when (select count(*) from unnest(o.likeness) v where v = any (x.likeness)) >= ${alikeFrom} then 'like-words'
            when o.place_mark = x.place_mark then 'same-place' end as why
        from this x join intake.report o on o.id <> x.id
          and (o.text_mark = x.text_mark or o.place_mark = x.place_mark or o.likeness && x.likeness)
    )
    select n.id, n.created_at, n.why, t.state from near n join intake.triage t on t.report_id = n.id
      where n.why is not null order by n.created_at desc limit 60`.execute(db)
  return rows.map((row) => ({ id: row.id, receivedAt: row.created_at, state: row.state, why: row.why }))
}
