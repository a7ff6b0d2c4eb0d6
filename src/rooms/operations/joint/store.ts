import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { JointAction, Stage } from './states.ts'

/** Every write of joint operations. Nothing is ever changed; a correction is a new row. */
export interface Author {
  readonly agencyId: string
  readonly personId: string
}

export interface NewOperation extends Author {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly taskingId: string | null
  readonly day: string
  readonly fromTime: string
  readonly untilTime: string
  readonly marking: string
}
export async function insertOperation(tx: WriteDb, row: NewOperation, roleId: string): Promise<void> {
  await sql`insert into operations.joint_operation (id, reference, title, lead_agency_id, by_person, tasking_id, day, from_time, until_time,
      marking)
    values (${row.id}::uuid, ${row.reference}, ${row.title}, ${row.agencyId}::uuid, ${row.personId}::uuid, ${row.taskingId}::uuid,
      ${row.day}::date, ${row.fromTime}::time, ${row.untilTime}::time, ${row.marking})`.execute(tx)
  await insertRole(tx, {
    id: roleId,
    operationId: row.id,
    namedId: row.personId,
    agencyId: row.agencyId,
    role: 'silver',
    team: '',
    personId: row.personId,
  })
}

export interface NewRole extends Author {
  readonly id: string
  readonly operationId: string
  readonly namedId: string
  readonly role: string
  readonly team: string
}
/** `agencyId` is of whoever is named. */
export async function insertRole(tx: WriteDb, row: NewRole): Promise<void> {
  await sql`insert into operations.joint_role (id, operation_id, person_id, agency_id, role, team, by_person)
    values (${row.id}::uuid, ${row.operationId}::uuid, ${row.namedId}::uuid, ${row.agencyId}::uuid, ${row.role}, ${row.team},
      ${row.personId}::uuid)`.execute(tx)
}
export async function insertRoleEnd(tx: WriteDb, roleId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`insert into operations.joint_role_end (role_id, by_person) values (${roleId}::uuid, ${personId}::uuid)
    on conflict (role_id) do nothing returning role_id as id`.execute(tx)
  return rows.length === 1
}

export interface NewJointStep extends Author {
  readonly operationId: string
  readonly turn: number
  readonly fromStage: Stage
  readonly action: JointAction
  readonly stage: Stage
  readonly words: string
}
/** False where somebody else took this turn a moment before. */
export async function insertJointStep(tx: WriteDb, row: NewJointStep): Promise<boolean> {
  const { rows } = await sql<{
    turn: number
  }>`insert into operations.joint_step (operation_id, turn, from_stage, action, stage, words, agency_id, by_person)
    values (${row.operationId}::uuid, ${row.turn}, ${row.fromStage}, ${row.action}, ${row.stage}, ${row.words}, ${row.agencyId}::uuid,
      ${row.personId}::uuid)
    on conflict (operation_id, turn) do nothing returning turn`.execute(tx)
  return rows.length === 1
}

/** A new version of something; each answers false where somebody else wrote it a moment before. */
interface Version extends Author {
  readonly operationId: string
  readonly version: number
}
export async function insertPart(
  tx: WriteDb,
  row: Version & { readonly part: string; readonly words: string },
): Promise<boolean> {
  const { rows } = await sql<{
    version: number
  }>`insert into operations.joint_section (operation_id, part, version, words, agency_id, by_person)
    values (${row.operationId}::uuid, ${row.part}, ${row.version}, ${row.words}, ${row.agencyId}::uuid, ${row.personId}::uuid)
    on conflict (operation_id, part, version) do nothing returning version`.execute(tx)
  return rows.length === 1
}

export interface NewReception {
  readonly place: string
  readonly people: number
  readonly children: number
  readonly languages: readonly string[]
  readonly interpreters: readonly number[]
  readonly firstResponders: number
  readonly medics: number
  readonly beds: number
  readonly packs: number
  readonly accommodation: string
  readonly transport: string
  readonly mediaLine: string
}
export async function insertReception(tx: WriteDb, row: Version & NewReception): Promise<boolean> {
  const { rows } = await sql<{
    version: number
  }>`insert into operations.joint_reception (operation_id, version, place, people, children, languages, interpreters,
      first_responders, medics, beds, packs, accommodation, transport, media_line, agency_id, by_person)
    values (${row.operationId}::uuid, ${row.version}, ${row.place}, ${row.people}, ${row.children}, ${[...row.languages]}::text[],
      ${[...row.interpreters]}::int[], ${row.firstResponders}, ${row.medics}, ${row.beds}, ${row.packs}, ${row.accommodation},
      ${row.transport}, ${row.mediaLine}, ${row.agencyId}::uuid, ${row.personId}::uuid)
    on conflict (operation_id, version) do nothing returning version`.execute(tx)
  return rows.length === 1
}

export interface NewDecision {
  readonly kind: 'general' | 'immigration'
  readonly presence: string | null
  readonly information: string
  readonly threat: string
  readonly powers: string
  readonly options: string
  readonly decision: string
  readonly reasons: string
  readonly dissent: string
  readonly reviewOn: string | null
}
export async function insertDecision(
  tx: WriteDb,
  row: NewDecision & Author & { readonly id: string; readonly operationId: string },
): Promise<void> {
  await sql`insert into operations.joint_decision (id, operation_id, kind, presence, information, threat, powers, options, decision, reasons,
      dissent, review_on, agency_id, by_person)
    values (${row.id}::uuid, ${row.operationId}::uuid, ${row.kind}, ${row.presence}, ${row.information}, ${row.threat}, ${row.powers},
      ${row.options}, ${row.decision}, ${row.reasons}, ${row.dissent}, ${row.reviewOn}::date, ${row.agencyId}::uuid,
      ${row.personId}::uuid)`.execute(tx)
}

export async function insertSource(
  tx: WriteDb,
  row: Author & { readonly id: string; readonly operationId: string; readonly releaseId: string },
): Promise<void> {
  await sql`insert into operations.joint_source (id, operation_id, release_id, agency_id, by_person)
    values (${row.id}::uuid, ${row.operationId}::uuid, ${row.releaseId}::uuid, ${row.agencyId}::uuid, ${row.personId}::uuid)`.execute(
    tx,
  )
}

export async function insertPlace(
  tx: WriteDb,
  row: { readonly interestId: string; readonly operationId: string; readonly personId: string },
): Promise<void> {
  await sql`insert into operations.joint_place (interest_id, operation_id, by_person)
    values (${row.interestId}::uuid, ${row.operationId}::uuid, ${row.personId}::uuid)`.execute(tx)
}

export async function insertResult(
  tx: WriteDb,
  row: Author & {
    readonly sourceId: string
    readonly version: number
    readonly outcome: string
    readonly answer: string
    readonly reasons: string
  },
): Promise<boolean> {
  const { rows } = await sql<{
    version: number
  }>`insert into operations.joint_result (source_id, version, outcome, answer, reasons, agency_id, by_person)
    values (${row.sourceId}::uuid, ${row.version}, ${row.outcome}, ${row.answer}, ${row.reasons}, ${row.agencyId}::uuid,
      ${row.personId}::uuid)
    on conflict (source_id, version) do nothing returning version`.execute(tx)
  return rows.length === 1
}

export async function insertCount(
  tx: WriteDb,
  row: Version & { readonly measure: string; readonly count: number },
): Promise<boolean> {
  const { rows } = await sql<{
    version: number
  }>`insert into operations.joint_count (operation_id, measure, version, count, agency_id, by_person)
    values (${row.operationId}::uuid, ${row.measure}, ${row.version}, ${row.count}, ${row.agencyId}::uuid, ${row.personId}::uuid)
    on conflict (operation_id, measure, version) do nothing returning version`.execute(tx)
  return rows.length === 1
}

export async function insertSplit(
  tx: WriteDb,
  row: Version & {
    readonly measure: string
    readonly split: string
    readonly total: number
    readonly lines: readonly { readonly kind: string; readonly count: number }[]
  },
): Promise<boolean> {
  const { rows } = await sql<{
    version: number
  }>`insert into operations.joint_split (operation_id, measure, split, version, total, kinds, counts, agency_id, by_person)
    values (${row.operationId}::uuid, ${row.measure}, ${row.split}, ${row.version}, ${row.total},
      ${row.lines.map((one) => one.kind)}::text[], ${row.lines.map((one) => one.count)}::int[],
      ${row.agencyId}::uuid, ${row.personId}::uuid)
    on conflict (operation_id, measure, split, version) do nothing returning version`.execute(tx)
  return rows.length === 1
}

export async function insertDisruption(
  tx: WriteDb,
  row: Author & {
    readonly id: string
    readonly operationId: string
    readonly level: string
    readonly plan: string
    readonly evidence: string
  },
): Promise<void> {
  await sql`insert into operations.joint_disruption (id, operation_id, level, plan, evidence, agency_id, by_person)
    values (${row.id}::uuid, ${row.operationId}::uuid, ${row.level}, ${row.plan}, ${row.evidence}, ${row.agencyId}::uuid,
      ${row.personId}::uuid)`.execute(tx)
}

export async function insertValidation(
  tx: WriteDb,
  row: Author & {
    readonly disruptionId: string
    readonly claimAgencyId: string
    readonly isAgreed: boolean
    readonly reasons: string
  },
): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`insert into operations.joint_validation (disruption_id, claim_agency_id, is_agreed, reasons, agency_id, by_person)
    values (${row.disruptionId}::uuid, ${row.claimAgencyId}::uuid, ${row.isAgreed}, ${row.reasons}, ${row.agencyId}::uuid,
      ${row.personId}::uuid)
    on conflict (disruption_id) do nothing returning disruption_id as id`.execute(tx)
  return rows.length === 1
}
