import type { Actor } from '#platform/access.ts'
import { command, done, refused, type CommandContext } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { parseChange, parseChoose, parseNew } from './entry-form.ts'
import { onEntry, onOperation, type OnEntry, type OnOperation } from './load-field.ts'
import * as policy from './policy.ts'
import { marksOf } from './queries.ts'
import { writeAtDesk, type Words } from './write-at-desk.ts'

/** Writing in the field on the site itself. The same marks as a telephone makes, by the same rules. */
export const refusalWords = {
  closed: 'Nothing can be written here now: it is not the time of its field',
  again: 'Somebody wrote in this moment. Look at it again, and send it again',
} as const

const about = ({ operation }: OnOperation, actor: Actor, record: string, fields: readonly string[]) => ({
  type: 'joint-operation',
  id: operation.id,
  ownerAgencyId: operation.leadAgencyId,
  recipientAgencyId: actor.agencyId === operation.leadAgencyId ? null : operation.leadAgencyId,
  detail: { record, fields },
})

async function write(tx: WriteDb, found: OnOperation, words: readonly Words[], context: CommandContext) {
  const { actor, now, services } = context
  const desk = { operationId: found.operation.id, actor, now, newId: services.newId }
  const record = words[0]?.record ?? ''
  if (!found.operation.isOpen) return refused('closed')
  if (!(await writeAtDesk(tx, desk, words))) return refused('again')
  return done(
    { operationId: found.operation.id, record },
    about(
      found,
      actor,
      record,
      words.map((one) => one.field),
    ),
  )
}

export const logEntry = command('operations.log-in-field', {
  verb: 'collection',
  may: policy.workInField,
  parse: parseNew,
  find: (db, input, { params }) => (input.kind === null ? null : onOperation(db, params['operationId'])),
  async carryOut(tx, { record, words }, found, context) {
    const isThere = (await marksOf(tx, found.operation.id)).some((one) => one.record === record)
    if (isThere)
      return done({ operationId: found.operation.id, record }, about(found, context.actor, record, []))
    const said = words.filter(({ value }) => value !== '')
    return write(
      tx,
      found,
      said.map(({ field, value }) => ({ record, field: field.name, value, replaces: [] })),
      context,
    )
  },
  refusals: refusalWords,
})

/** Those of the ids that stand in the log, in this record and field: nobody takes the place of what is not there. */
const seenOf = ({ log, state }: OnEntry, field: string, ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const one = log.get(id)
    return one !== undefined && one.record === state.record && one.field === field
  })

export const changeEntry = command('operations.change-in-field', {
  verb: 'alteration',
  may: policy.workInField,
  parse: parseChange,
  find: (db, input, { params }) => (input.kind === null ? null : onEntry(db, params)),
  async carryOut(tx, { record, words }, found, context) {
    const changed = words.flatMap(({ field, value, seen }): Words[] => {
      const replaces = seenOf(found, field.name, seen)
      const before = new Set(replaces.map((id) => found.log.get(id)?.value ?? ''))
      const isSame = before.size === 0 ? value === '' : before.size === 1 && before.has(value)
      return isSame ? [] : [{ record, field: field.name, value, replaces }]
    })
    if (changed.length === 0)
      return done({ operationId: found.operation.id, record }, about(found, context.actor, record, []))
    return write(tx, found, changed, context)
  },
  refusals: refusalWords,
})

/** A person who sees all versions says which is right. The others are kept, and shown as what stood before. */
export const chooseVersion = command('operations.choose-in-field', {
  verb: 'alteration',
  may: policy.workInField,
  parse: parseChoose,
  find: (db, input, { params }) => (input.kind === null ? null : onEntry(db, params)),
  async carryOut(tx, { record, choices }, found, context) {
    const chosen = choices.flatMap(({ field, chosen, words, seen }): Words[] => {
      const replaces = seenOf(found, field.name, seen)
      const value = chosen === 'new' ? words : found.log.get(chosen)?.value
      return value === undefined || replaces.length === 0
        ? []
        : [{ record, field: field.name, value, replaces }]
    })
    if (chosen.length === 0) return refused('again')
    return write(tx, found, chosen, context)
  },
  refusals: refusalWords,
})
