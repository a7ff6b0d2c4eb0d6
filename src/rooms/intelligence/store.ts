import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Grade } from './rules/grading.ts'

/** Every write. What copies or touches rows of several tables at once is a definer function of the migration. */
export interface ItemHead {
  readonly title: string
  readonly marking: string
  readonly priority: string
  readonly exploitationTypes: readonly string[]
  readonly unknownReason: string
  readonly purposes: readonly string[]
  readonly occurredOn: string | null
  readonly occurredWords: string
}

export async function insertItem(
  tx: WriteDb,
  row: ItemHead & { id: string; urn: string; agencyId: string; personId: string; reportId: string | null },
): Promise<void> {
  await sql`insert into intelligence.item (id, urn, owner_agency_id, report_id, created_by, held_by, title, marking, priority,
      exploitation_types, unknown_reason, purposes, occurred_on, occurred_words)
    values (${row.id}::uuid, ${row.urn}, ${row.agencyId}::uuid, ${row.reportId}::uuid, ${row.personId}::uuid, ${row.personId}::uuid,
      ${row.title}, ${row.marking}, ${row.priority}, ${[...row.exploitationTypes]}::text[], ${row.unknownReason}, ${[...row.purposes]}::text[],
      ${row.occurredOn}::date, ${row.occurredWords})`.execute(tx)
}

export async function updateItem(
  tx: WriteDb,
  id: string,
  state: string,
  personId: string,
  row: ItemHead,
): Promise<void> {
  await sql`update intelligence.item i set state = ${state}, held_by = coalesce(i.held_by, ${personId}::uuid), title = ${row.title},
      marking = ${row.marking}, priority = ${row.priority}, exploitation_types = ${[...row.exploitationTypes]}::text[],
      unknown_reason = ${row.unknownReason}, purposes = ${[...row.purposes]}::text[], occurred_on = ${row.occurredOn}::date,
      occurred_words = ${row.occurredWords}
    where i.id = ${id}::uuid`.execute(tx)
}

export async function setState(tx: WriteDb, id: string, state: string): Promise<void> {
  await tx.updateTable('intelligence.item').set({ state }).where('id', '=', id).execute()
}

export async function insertOriginal(
  tx: WriteDb,
  row: { itemId: string; version: number; text: string; provenance: string; personId: string },
): Promise<void> {
  await tx
    .insertInto('intelligence.original')
    .values({
      item_id: row.itemId,
      version: row.version,
      text: row.text,
      provenance: row.provenance,
      by_person: row.personId,
    })
    .execute()
}

export async function insertGrading(
  tx: WriteDb,
  row: {
    itemId: string
    version: number
    personId: string
    grade: Grade
    mappedFrom: string | null
    mapWarning: string | null
  },
): Promise<void> {
  const { grade } = row
  await tx
    .insertInto('intelligence.grading')
    .values({
      item_id: row.itemId,
      version: row.version,
      source_evaluation: grade.source,
      source_reason: grade.sourceReason,
      assessment: grade.assessment,
      assessment_reason: grade.assessmentReason,
      handling: grade.handling,
      handling_reason: grade.handlingReason,
      action_code: grade.action,
      sanitisation_code: grade.sanitisation,
      instructions: grade.instructions,
      mapped_from: row.mappedFrom,
      map_warning: row.mapWarning,
      by_person: row.personId,
    })
    .execute()
}

export async function insertConsultation(
  tx: WriteDb,
  row: { itemId: string; about: string; originator: string; answer: string; note: string; personId: string },
): Promise<void> {
  await tx
    .insertInto('intelligence.consultation')
    .values({
      item_id: row.itemId,
      about: row.about,
      originator: row.originator,
      answer: row.answer,
      note: row.note,
      by_person: row.personId,
    })
    .execute()
}

export async function insertSanitised(
  tx: WriteDb,
  row: {
    itemId: string
    version: number
    title: string
    text: string
    warnings: readonly string[]
    answered: string
    personId: string
  },
): Promise<void> {
  await tx
    .insertInto('intelligence.sanitised')
    .values({
      item_id: row.itemId,
      version: row.version,
      title: row.title,
      text: row.text,
      warnings: [...row.warnings],
      warnings_answered: row.answered,
      by_person: row.personId,
    })
    .execute()
}

/** Whether a source is written: false where the item has one already (a source is written once, never changed). */
export async function insertSource(
  tx: WriteDb,
  row: {
    itemId: string
    agencyId: string
    pseudonym: string
    sealed: Buffer
    keyId: string
    personId: string
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into intelligence.source (item_id, owner_agency_id, pseudonym, sealed, key_id, by_person)
    select ${row.itemId}::uuid, ${row.agencyId}::uuid, ${row.pseudonym}, ${row.sealed}, ${row.keyId}, ${row.personId}::uuid
      where intelligence.source_pseudonym(${row.itemId}::uuid) is null`.execute(tx)
  return numAffectedRows === 1n
}

export async function insertOpening(
  tx: WriteDb,
  row: { itemId: string; agencyId: string; personId: string; purpose: string; reason: string },
): Promise<void> {
  await sql`insert into intelligence.source_opening (item_id, owner_agency_id, by_person, purpose, reason)
    values (${row.itemId}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid, ${row.purpose}, ${row.reason})`.execute(
    tx,
  )
}

export type ReleaseAnswer =
  | 'released'
  | 'not-allowed'
  | 'not-sanitised'
  | 'not-graded'
  | 'changed-meanwhile'
  | 'same-person'
  | 'originator-not-asked'
  | 'already'
export async function releaseItem(
  tx: WriteDb,
  itemId: string,
  releaseId: string,
  sanitisedVersion: number,
): Promise<ReleaseAnswer> {
  const { rows } = await sql<{ answer: ReleaseAnswer }>`
    select intelligence.release_item(${itemId}::uuid, ${releaseId}::uuid, ${sanitisedVersion}) as answer`.execute(
    tx,
  )
  return only(rows).answer
}

export interface Disclosure {
  readonly releaseId: string
  readonly agencyId: string
  readonly conditions: string
  readonly regime: string
  readonly legalBasis: string
  readonly necessity: string
  readonly withheld: string
  readonly emergency: { readonly reason: string; readonly approvedBy: string } | null
}
export type DisclosureAnswer =
  | 'disseminated'
  | 'not-allowed'
  | 'recalled'
  | 'own-agency'
  | 'conditions-missing'
  | 'no-agreement'
  | 'approver-not-allowed'
  | 'originator-not-asked'
  | 'already'
export async function disseminate(tx: WriteDb, row: Disclosure): Promise<DisclosureAnswer> {
  const { rows } = await sql<{ answer: DisclosureAnswer }>`
    select intelligence.disseminate(${row.releaseId}::uuid, ${row.agencyId}::uuid, ${row.conditions}, ${row.regime}, ${row.legalBasis},
      ${row.necessity}, ${row.withheld}, ${row.emergency?.reason ?? null}, ${row.emergency?.approvedBy ?? null}::uuid) as answer`.execute(
    tx,
  )
  return only(rows).answer
}

export type ReviewAnswer = 'kept' | 'ended' | 'not-allowed' | 'nothing-to-review' | 'same-person'
export async function reviewEmergency(
  tx: WriteDb,
  releaseId: string,
  agencyId: string,
  keep: boolean,
): Promise<ReviewAnswer> {
  const { rows } = await sql<{ answer: ReviewAnswer }>`
    select intelligence.review_emergency(${releaseId}::uuid, ${agencyId}::uuid, ${keep}) as answer`.execute(
    tx,
  )
  return only(rows).answer
}

export async function endDissemination(tx: WriteDb, releaseId: string, agencyId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select intelligence.end_dissemination(${releaseId}::uuid, ${agencyId}::uuid) as ended`.execute(tx)
  return only(rows).ended
}

export type AcceptAnswer = 'acknowledged' | 'not-allowed' | 'conditions-changed'
export async function acknowledge(tx: WriteDb, releaseId: string, seen: string): Promise<AcceptAnswer> {
  const { rows } = await sql<{ answer: AcceptAnswer }>`
    select intelligence.acknowledge(${releaseId}::uuid, ${seen}) as answer`.execute(tx)
  return only(rows).answer
}

/** How many readers were told; -1 where there was nothing to recall. */
export async function recall(tx: WriteDb, releaseId: string, reason: string): Promise<number> {
  const { rows } = await sql<{
    told: number
  }>`select intelligence.recall(${releaseId}::uuid, ${reason}) as told`.execute(tx)
  return only(rows).told
}

export async function confirmRecall(tx: WriteDb, releaseId: string): Promise<boolean> {
  const { rows } = await sql<{
    confirmed: boolean
  }>`select intelligence.confirm_recall(${releaseId}::uuid) as confirmed`.execute(tx)
  return only(rows).confirmed
}

/** For the worker: opens the first draft of an accepted report; false where it has an item already. */
export async function openFromReport(
  tx: WriteDb,
  reportId: string,
  itemId: string,
  urn: string,
): Promise<boolean> {
  const { rows } = await sql<{ opened: boolean }>`
    select intelligence.open_from_report(${reportId}::uuid, ${itemId}::uuid, ${urn}) as opened`.execute(tx)
  return only(rows).opened
}

/** For the worker: a leaver's items go to whom they named. */
export async function handOver(tx: WriteDb, from: string, to: string): Promise<number> {
  const { rows } = await sql<{
    moved: number
  }>`select intelligence.hand_over(${from}::uuid, ${to}::uuid) as moved`.execute(tx)
  return only(rows).moved
}

export interface Noted {
  readonly itemId: string
  /** Null where the item was made from no report. */
  readonly reportId: string | null
}
/** For the worker: kept once, however often the fact comes. Null where there is no such release. */
export async function noteOutcome(
  tx: WriteDb,
  row: {
    readonly releaseId: string
    readonly useId: string
    readonly version: number
    readonly outcome: string
    readonly answer: string
  },
): Promise<Noted | null> {
  const { rows } = await sql<Noted>`
    select n.item_id as "itemId", n.report_id as "reportId"
      from intelligence.note_outcome(${row.releaseId}::uuid, ${row.useId}::uuid, ${row.version}, ${row.outcome}, ${row.answer}) n`.execute(
    tx,
  )
  return rows[0] ?? null
}

function only<Row>(rows: readonly Row[]): Row {
  const [first] = rows
  if (first === undefined) throw new Error('the database function gave no answer')
  return first
}
