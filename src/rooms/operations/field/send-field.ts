import { command, done, refused } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { readJson } from '#platform/input/body.ts'
import { cleanText } from '#platform/input/text.ts'
import { briefOf, checkCodes, logOf } from './load-field.ts'
import * as policy from './policy.ts'
import {
  confirmedOf,
  findFieldOperation,
  marksOf,
  showDevice,
  type FieldOperation,
  type Standing,
  type WrittenMark,
} from './queries.ts'
import { fieldsOf, kindOf } from './rules/entries.ts'
import { markId, withMarks, type FieldLog, type Mark } from './rules/field-log.ts'
import { markFault } from './rules/records.ts'
import { insertMark } from './store.ts'

/**
 * A telephone gives what it has and gets what others wrote: `take` of `rules/field-log.ts`, on the tables.
 *
 * It shows its credential beside the session of its person; either alone is good for nothing. What it sends again is passed over.
 * What it could not have written honestly is not taken, and named in the answer, so that its words stay on the telephone. A
 * telephone that is over gives what it still has and gets nothing; one that is shut out neither.
 */
interface SentMark extends Mark {
  readonly nth: number
  readonly writtenAt: Date
  /** False where its words break the rules for text: it is not taken, and the others are. */
  readonly isReadable: boolean
}
interface SendInput {
  readonly device: string
  readonly credential: string
  readonly received: number
  readonly marks: readonly SentMark[]
}

const mostAtOnce = 60

type Answer =
  | { readonly kind: 'shut-out' }
  | { readonly kind: 'over'; readonly confirmed: number; readonly refused: readonly number[] }
  | {
      readonly kind: 'taken'
      readonly confirmed: number
      readonly refused: readonly number[]
      readonly marks: readonly ReturnType<typeof sentWords>[]
      readonly received: number
      readonly brief: Awaited<ReturnType<typeof briefOf>>
    }

export const sendField = command('operations.send-field', {
  verb: 'collection',
  may: policy.workInField,
  parse(body) {
    const form = readForm(body)
    const device = form.text('device', { max: 36, required: 'Which telephone?' })
    const credential = form.text('credential', { max: 60, required: 'Which telephone?' })
    const sent = typeof body['sent'] === 'string' ? readSent(body['sent'], device) : null
    if (sent === null) form.fail('sent', 'What the telephone sent cannot be read')
    return form.result((): SendInput => ({ device, credential, received: 0, marks: [], ...sent }))
  },
  async find(db, { device, credential }) {
    const shown = await showDevice(db, device, credential)
    if (shown === null) return null
    const operation = await findFieldOperation(db, shown.operationId)
    // Whoever is not named any more is told so where the telephone was shut out, and finds nothing otherwise.
    if (operation === null && shown.standing !== 'shut-out') return null
    return { operation, standing: shown.standing, operationId: shown.operationId }
  },
  async carryOut(tx, input, { operation, standing, operationId }, { actor }) {
    const about = { type: 'joint-operation', id: operationId, ownerAgencyId: operation?.leadAgencyId ?? null }
    if (operation === null || standing === 'shut-out')
      return done<Answer>({ kind: 'shut-out' }, { ...about, detail: { device: input.device, taken: 0 } })
    if (input.marks.length > 0 && !operation.isOpen) return refused('closed')
    const { taken, refusedMarks } = await takeMarks(tx, input, operation, actor.personId)
    return done<Answer>(await answerOf(tx, input, operation, standing, refusedMarks), {
      ...about,
      recipientAgencyId: actor.agencyId === operation.leadAgencyId ? null : actor.agencyId,
      detail: { device: input.device, taken, refused: refusedMarks.length, from: input.received },
    })
  },
  refusals: { closed: 'It is not the time of its field any more' },
})

async function takeMarks(tx: WriteDb, input: SendInput, operation: FieldOperation, personId: string) {
  let known: FieldLog = logOf(await marksOf(tx, operation.id))
  const refusedMarks: number[] = []
  let taken = 0
  for (const mark of input.marks) {
    const isKnown = known.has(mark.id)
    const merged = withMarks(known, [mark])
    const isOdd = !mark.isReadable || merged.refused.length > 0
    if (isOdd || (!isKnown && markFault(mark, known, checkCodes) !== null)) {
      refusedMarks.push(mark.nth)
      continue
    }
    if (isKnown) continue
    const row = { ...mark, deviceId: input.device, operationId: operation.id, personId }
    if (await insertMark(tx, row)) taken += 1
    known = merged.log
  }
  return { taken, refusedMarks }
}

async function answerOf(
  tx: WriteDb,
  input: SendInput,
  operation: FieldOperation,
  standing: Standing,
  refusedMarks: readonly number[],
): Promise<Answer> {
  const confirmed = await confirmedOf(tx, input.device)
  if (standing === 'over') return { kind: 'over', confirmed, refused: refusedMarks }
  const marks = await marksOf(tx, operation.id, input.received)
  return {
    kind: 'taken',
    confirmed,
    refused: refusedMarks,
    marks: marks.map(sentWords),
    received: input.received + marks.length,
    brief: await briefOf(tx, operation),
  }
}

const sentWords = ({ id, record, field, value, replaces, agencyName, isOwn, at }: WrittenMark) => ({
  id,
  record,
  field,
  value,
  replaces,
  agency: agencyName,
  isOwn,
  at: at.toISOString(),
})

/** `[received, [[nth, record, field, value, replaces, writtenAt], …]]`; null where it is anything else. */
function readSent(text: string, device: string): Pick<SendInput, 'received' | 'marks'> | null {
  const read = readJson(Buffer.from(text, 'utf8'))
  if (!read.ok || !Array.isArray(read.value) || read.value.length !== 2) return null
  const [received, rows] = read.value as readonly unknown[]
  if (!isCount(received) || !Array.isArray(rows) || rows.length > mostAtOnce) return null
  const marks = rows.map((row) => readMark(row, device))
  return marks.every((one) => one !== null) ? { received, marks } : null
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000
const isMarkId = (value: unknown): value is string => typeof value === 'string' && markIdShape.test(value)
const markIdShape = /^[0-9a-f-]{36} \d{1,6}$/u
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u

function readMark(row: unknown, device: string): SentMark | null {
  if (!Array.isArray(row) || row.length !== 6) return null
  const [nth, record, field, value, replaces, writtenAt] = row as readonly unknown[]
  if (!isCount(nth) || nth < 1 || nth > 100_000) return null
  if (!isShort(record, 60) || !isShort(field, 30) || !isInstant(writtenAt)) return null
  if (!Array.isArray(replaces) || replaces.length > 50 || !replaces.every(isMarkId)) return null
  return {
    id: markId(device, nth),
    nth,
    record,
    field,
    replaces,
    writtenAt: new Date(writtenAt),
    ...readValue(record, field, value),
  }
}

const isShort = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && instantShape.test(value) && !Number.isNaN(Date.parse(value))

function readValue(record: string, field: string, value: unknown): Pick<SentMark, 'value' | 'isReadable'> {
  const kind = kindOf(record, checkCodes)
  const rule = kind === null ? undefined : fieldsOf[kind].find((one) => one.name === field)
  const cleaned = cleanText(value, { max: rule?.max ?? 1_000, multiline: rule?.lines !== 'one' })
  return cleaned.ok ? { value: cleaned.value, isReadable: true } : { value: '', isReadable: false }
}
