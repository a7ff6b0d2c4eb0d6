import { sql } from '#platform/sql.ts'
import type { Db, WriteDb } from '#platform/db.ts'

/** Every write of the room. The public side's writes are definer functions: its role may touch no table. */
export interface ReceiveRow {
  readonly tokenHash: Buffer
  readonly report: Readonly<Record<string, string | boolean | number | null>>
  readonly body: Buffer
  readonly contact: Buffer | null
  readonly keyId: string
  readonly textMark: Buffer
  readonly likeness: readonly number[]
  readonly placeMark: Buffer | null
  readonly receipt: Readonly<Record<string, string | number | null>> | null
  readonly takenBy: string | null
}
export type ReceiveAnswer = 'stored' | 'already' | 'receipt-taken'

export async function receive(tx: WriteDb, row: ReceiveRow): Promise<ReceiveAnswer> {
  const { rows } = await sql<{
    answer: ReceiveAnswer
  }>`select intake.receive(${row.tokenHash}, ${JSON.stringify(row.report)}::jsonb,
    ${row.body}, ${row.contact}, ${row.keyId}, ${row.textMark}, ${[...row.likeness]}::bigint[], ${row.placeMark},
    ${row.receipt === null ? null : JSON.stringify(row.receipt)}::jsonb, ${row.takenBy}::uuid) as answer`.execute(
    tx,
  )
  const [first] = rows
  if (first === undefined) throw new Error('intake.receive gave no answer')
  return first.answer
}

export interface AttachRow {
  readonly tokenHash: Buffer
  readonly id: string
  readonly position: number
  readonly kind: string
  readonly size: number
  readonly sha256: Buffer
  readonly copySha256: Buffer
  readonly copy: Buffer
  readonly original: Buffer | null
  readonly name: Buffer
  readonly keyId: string
}

export async function attach(tx: WriteDb, row: AttachRow): Promise<void> {
  await sql`select intake.attach(${row.tokenHash}, ${row.id}::uuid, ${row.position}, ${row.kind}, ${row.size}, ${row.sha256},
    ${row.copySha256}, ${row.copy}, ${row.original}, ${row.name}, ${row.keyId})`.execute(tx)
}

export async function writeAsReporter(
  tx: WriteDb,
  row: { lookup: Buffer; id: string; forReporter: Buffer; forDesk: Buffer; keyId: string },
): Promise<boolean> {
  const { rows } = await sql<{
    written: boolean
  }>`select intake.write_as_reporter(${row.lookup}, ${row.id}::uuid,
    ${row.forReporter}, ${row.forDesk}, ${row.keyId}) as written`.execute(tx)
  return rows[0]?.written === true
}

export async function deleteOwnMessages(tx: WriteDb, lookup: Buffer): Promise<void> {
  await sql`select intake.delete_own_messages(${lookup})`.execute(tx)
}

/** Moves a report on, and writes the step down. */
export async function step(
  tx: WriteDb,
  row: {
    reportId: string
    action: string
    from: string
    to: string
    reason: string
    routedTo: string | null
    personId: string
    heldBy: string | null
    exploitationTypes: readonly string[] | null
    decidedAt: Date | null
  },
): Promise<void> {
  await tx
    .insertInto('intake.decision')
    .values({
      report_id: row.reportId,
      action: row.action,
      from_state: row.from,
      to_state: row.to,
      reason: row.reason,
      routed_to: row.routedTo,
      by_person: row.personId,
    })
    .execute()
  await tx
    .updateTable('intake.triage')
    .set({
      state: row.to,
      held_by: row.heldBy,
      decided_at: row.decidedAt,
      ...(row.exploitationTypes === null ? {} : { exploitation_types: [...row.exploitationTypes] }),
    })
    .where('report_id', '=', row.reportId)
    .execute()
}

export async function answerFlag(
  tx: WriteDb,
  row: { reportId: string; kind: string; personId: string; answer: string; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('intake.flag')
    .set({ answered_by: row.personId, answered_at: row.now, answer: row.answer })
    .where('report_id', '=', row.reportId)
    .where('kind', '=', row.kind)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function writeToReporter(
  tx: WriteDb,
  row: {
    id: string
    reportId: string
    forReporter: Buffer
    forDesk: Buffer
    keyId: string
    personId: string
  },
): Promise<void> {
  await tx
    .insertInto('intake.message')
    .values({
      id: row.id,
      report_id: row.reportId,
      direction: 'to-reporter',
      for_reporter: row.forReporter,
      for_desk: row.forDesk,
      key_id: row.keyId,
      by_person: row.personId,
    })
    .execute()
}

export async function markMessagesRead(tx: WriteDb, reportId: string, now: Date): Promise<void> {
  await tx
    .updateTable('intake.message')
    .set({ read_at: now })
    .where('report_id', '=', reportId)
    .where('direction', '=', 'to-desk')
    .where('read_at', 'is', null)
    .execute()
  await tx
    .updateTable('intake.triage')
    .set({ unread_messages: 0 })
    .where('report_id', '=', reportId)
    .execute()
}

/** Stops the first clock when somebody at the desk first opens a report: part of reading it. */
export async function noteFirstLook(db: Db, reportId: string): Promise<void> {
  await sql`select intake.note_read(${reportId}::uuid)`.execute(db)
}

export async function handOver(tx: WriteDb, from: string, to: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select intake.hand_over(${from}::uuid, ${to}::uuid) as count`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Drafts older than thirty minutes and submission tokens older than a day go. */
export async function sweep(db: Db): Promise<void> {
  await sql`select portal.sweep()`.execute(db)
}

/** For the worker: an answer in nobody's name. */
export async function answerReporter(
  tx: WriteDb,
  row: { id: string; reportId: string; forReporter: Buffer; forDesk: Buffer; keyId: string },
): Promise<void> {
  await sql`select intake.answer_reporter(${row.reportId}::uuid, ${row.id}::uuid, ${row.forReporter}::bytea, ${row.forDesk}::bytea,
    ${row.keyId})`.execute(tx)
}
