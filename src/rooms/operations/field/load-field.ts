import type { Db } from '#platform/db.ts'
import { partsOf, receptionOf } from '../joint/queries.ts'
import { parts } from '../joint/rules/parts.ts'
import { jointRoles } from '../joint/rules/roles.ts'
import {
  findFieldOperation,
  handoversOf,
  marksOf,
  placesOf,
  type FieldOperation,
  type Handover,
  type WrittenMark,
} from './queries.ts'
import { checklist } from './reference.ts'
import type { FieldLog } from './rules/field-log.ts'
import { kindOf, type Kind } from './rules/entries.ts'
import { recordState, type RecordState } from './rules/records.ts'

/** What several pages and commands of the field begin with. */
export const checkCodes: readonly string[] = checklist.map((one) => one.code)

export interface OnOperation {
  readonly operation: FieldOperation
}
export async function onOperation(db: Db, id: string | undefined): Promise<OnOperation | null> {
  const operation = await findFieldOperation(db, id ?? '')
  return operation === null ? null : { operation }
}

export type WrittenLog = ReadonlyMap<string, WrittenMark>
export const logOf = (marks: readonly WrittenMark[]): WrittenLog => new Map(marks.map((one) => [one.id, one]))

export interface OnEntry extends OnOperation {
  readonly kind: Kind
  readonly state: RecordState
  readonly log: WrittenLog
  /** To whom it was handed; of an encounter alone. */
  readonly handed: readonly Handover[]
}
/** A record that is there, as far as the asking person may see it; a line of the checklist always is. */
export async function onEntry(db: Db, params: Readonly<Record<string, string>>): Promise<OnEntry | null> {
  const record = params['entry'] ?? ''
  const kind = kindOf(record, checkCodes)
  const found = kind === null ? null : await onOperation(db, params['operationId'])
  if (kind === null || found === null) return null
  const log = logOf(await marksOf(db, found.operation.id))
  if (kind !== 'check' && ![...log.values()].some((one) => one.record === record)) return null
  return {
    ...found,
    kind,
    log,
    state: recordState(log satisfies FieldLog, record, kind),
    handed:
      kind === 'encounter'
        ? (await handoversOf(db, found.operation.id)).filter((one) => one.record === record)
        : [],
  }
}

/**
 * Parts of the plan that somebody out there needs on the day. Not what is known of places and people: that stays off every telephone,
 * whoever carries it.
 */
const carried = ['intention', 'method', 'communications', 'abort', 'risk-victims', 'risk-children']

/** The brief as a telephone keeps it, sealed. Roles and agencies, no names. */
export async function briefOf(db: Db, operation: FieldOperation) {
  const written = new Map((await partsOf(db, operation.id)).map((one) => [one.part, one.words]))
  return {
    title: operation.title,
    reference: operation.reference,
    day: operation.day,
    from: operation.from,
    until: operation.until,
    lead: operation.leadName,
    roles: operation.roles.map(roleWords),
    teams: operation.teams,
    places: (await placesOf(db, operation.id)).map(({ role, team, agencyName }) => ({
      role: roleWords(role),
      team,
      agency: agencyName,
    })),
    plan: parts.flatMap(({ code, name }) => {
      const words = carried.includes(code) ? written.get(code) : undefined
      return words === undefined ? [] : [{ name, words }]
    }),
    /** Where people are brought; empty while it is not planned. */
    reception: (await receptionOf(db, operation.id))?.place ?? '',
    checklist,
  }
}

/** A role as people say it, without what it is there for. */
const roleWords = (role: string): string =>
  (jointRoles.find((one) => one.value === role)?.text ?? role).split(':')[0] ?? role
