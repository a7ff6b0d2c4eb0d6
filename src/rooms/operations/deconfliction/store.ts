import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Kind, Message } from './rules/kinds.ts'

/** Every write of deconfliction. Nothing is changed; what stands is the newest. */
export interface NewEnquiry {
  readonly id: string
  readonly kind: Kind
  readonly words: string
  readonly marks: readonly Buffer[]
  readonly bornMark: Buffer | null
  readonly visitDay: string
  readonly reason: string
}
/** Null where the question was taken; else the budget that is spent. */
export async function deconflict(tx: WriteDb, row: NewEnquiry): Promise<string | null> {
  const { rows } = await sql<{ spent: string | null }>`
    select priv.deconflict(${row.id}::uuid, ${row.kind}, ${row.words}, ${[...row.marks]}::bytea[], ${row.bornMark}::bytea,
      ${row.visitDay}::date, ${row.reason}) as spent`.execute(tx)
  return rows[0]?.spent ?? null
}

export interface NewInterest {
  readonly id: string
  readonly agencyId: string
  readonly personId: string
  readonly kind: Kind
  readonly words: string
  readonly bornDay: string | null
  readonly answer: 'hold' | 'call'
  readonly deskName: string
  readonly deskPhone: string
  readonly isCovert: boolean
  readonly fromDay: string
  readonly untilDay: string
  readonly reviewDay: string
  readonly marks: readonly Buffer[]
  readonly bornMark: Buffer | null
}
export async function insertInterest(tx: WriteDb, row: NewInterest): Promise<void> {
  await sql`insert into operations.interest (id, agency_id, by_person, kind, words, born_day, answer, desk_name, desk_phone, is_covert,
      from_day, until_day, review_day)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid, ${row.kind}, ${row.words}, ${row.bornDay}::date, ${row.answer},
      ${row.deskName}, ${row.deskPhone}, ${row.isCovert}, ${row.fromDay}::date, ${row.untilDay}::date, ${row.reviewDay}::date)`.execute(
    tx,
  )
  await sql`insert into operations.interest_key (key, interest_id, born_key)
    select k, ${row.id}::uuid, ${row.bornMark}::bytea from unnest(${[...row.marks]}::bytea[]) as u (k)`.execute(
    tx,
  )
}

export async function insertInterestEnd(
  tx: WriteDb,
  row: { readonly interestId: string; readonly personId: string; readonly reason: string },
): Promise<void> {
  await sql`insert into operations.interest_end (interest_id, by_person, reason)
    values (${row.interestId}::uuid, ${row.personId}::uuid, ${row.reason})`.execute(tx)
}

export async function insertReply(
  tx: WriteDb,
  row: {
    readonly noticeId: string
    readonly agencyId: string
    readonly personId: string
    readonly message: Message
  },
): Promise<void> {
  await sql`insert into operations.notice_reply (notice_id, agency_id, by_person, message)
    values (${row.noticeId}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid, ${row.message})`.execute(tx)
}

export async function insertCommonDesk(
  tx: WriteDb,
  row: {
    readonly name: string
    readonly phone: string
    readonly agencyId: string
    readonly personId: string
  },
): Promise<void> {
  await sql`insert into operations.common_desk (name, phone, agency_id, by_person)
    values (${row.name}, ${row.phone}, ${row.agencyId}::uuid, ${row.personId}::uuid)`.execute(tx)
}
