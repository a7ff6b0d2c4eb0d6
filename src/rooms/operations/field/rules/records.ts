import { standing, type FieldLog, type Mark } from './field-log.ts'
import { fieldsOf, kindOf, type Field, type Kind } from './entries.ts'

/** What a log comes to: its records, each with what stands in each of its fields. Worked out, stored nowhere. */
export interface Standing {
  readonly field: Field
  /** One where all agree; several where people wrote apart and nobody has chosen yet; none where nobody wrote. */
  readonly marks: readonly Mark[]
  /** Whether they say different things. */
  readonly isApart: boolean
  /** What stood there before: kept, and shown to who asks. */
  readonly earlier: readonly Mark[]
}
export interface RecordState {
  readonly record: string
  readonly kind: Kind
  readonly fields: readonly Standing[]
  readonly isApart: boolean
}

export function recordState(log: FieldLog, record: string, kind: Kind): RecordState {
  const own = [...log.values()].filter((one) => one.record === record)
  const fields = fieldsOf[kind].map((field): Standing => {
    const marks = standing(log, record, field.name)
    const stands = new Set(marks.map((one) => one.id))
    return {
      field,
      marks,
      isApart: new Set(marks.map((one) => one.value)).size > 1,
      earlier: own.filter((one) => one.field === field.name && !stands.has(one.id)),
    }
  })
  return { record, kind, fields, isApart: fields.some((one) => one.isApart) }
}

/** All that were begun, in the order of their first mark. */
export function recordsOf(log: FieldLog, codes: readonly string[]): RecordState[] {
  const records = new Set([...log.values()].map((one) => one.record))
  return [...records].flatMap((record) => {
    const kind = kindOf(record, codes)
    return kind === null || kind === 'check' ? [] : [recordState(log, record, kind)]
  })
}

/** The one value of a field; empty where nobody wrote, or where several stand. */
export const oneValue = (one: Standing): string => (one.isApart ? '' : (one.marks[0]?.value ?? ''))

/**
 * Why a mark that came from a device is not taken; null where it may be. An honest device sends none of these. `known`: the marks that
 * whoever writes can see: nobody can take the place of what they could not have before them, nor of what is not there yet.
 */
export type MarkFault = 'no-such-record' | 'no-such-field' | 'no-such-value' | 'replaces-unseen'
export function markFault(mark: Mark, known: FieldLog, codes: readonly string[]): MarkFault | null {
  const kind = kindOf(mark.record, codes)
  if (kind === null) return 'no-such-record'
  const rule = fieldsOf[kind].find((one) => one.name === mark.field)
  if (rule === undefined) return 'no-such-field'
  if (rule.choices !== null && !rule.choices.some((one) => one.value === mark.value)) return 'no-such-value'
  const isSeen = (id: string): boolean => {
    const one = known.get(id)
    return one !== undefined && one.record === mark.record && one.field === mark.field
  }
  return mark.replaces.every(isSeen) ? null : 'replaces-unseen'
}
