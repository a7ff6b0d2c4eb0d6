import { releasedItem } from '#rooms/intelligence'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { bornMark, newestMarks } from '../deconfliction/marks.ts'
import { insertInterest } from '../deconfliction/store.ts'
import { mostReviewDays } from '../deconfliction/keep-interest.ts'
import { releaseToRestOn } from '../open-tasking.ts'
import { daysAfter } from '../rules/days.ts'
import { parseDecision, parsePart, parsePlace, parseReception, parseSource } from './forms.ts'
import * as policy from './policy.ts'
import { findOperation, partsOf, receptionOf, usedBy, type Operation } from './queries.ts'
import { isWrittenIn } from './rules/phases.ts'
import { parts, type Part } from './rules/parts.ts'
import { insertDecision, insertPart, insertPlace, insertReception, insertSource } from './store.ts'
import { isOver } from './states.ts'

/** What is written about a joint operation before it goes out, and in its debriefs. */
const refusals = {
  fixed: 'It cannot be written at this stage any more. Look at the operation again',
  changed: 'Somebody has written another wording in the meantime. Read it first',
} as const

export const withOperation = async (
  db: Db,
  id: string,
): Promise<{ readonly operation: Operation } | null> => {
  const operation = await findOperation(db, id)
  return operation === null ? null : { operation }
}
export const about = (
  operation: Operation,
  detail: Readonly<Record<string, string | number | boolean | null>>,
) => ({
  type: 'joint-operation' as const,
  id: operation.id,
  ownerAgencyId: operation.leadAgencyId,
  detail,
})

export interface FoundPart {
  readonly operation: Operation
  readonly part: Part
}
export async function findPart(db: Db, operationId: string, code: string): Promise<FoundPart | null> {
  const part = parts.find((one) => one.code === code)
  const operation = part === undefined ? null : await findOperation(db, operationId)
  return part === undefined || operation === null ? null : { operation, part }
}

export const writePart = command('operations.write-joint-part', {
  verb: 'collection',
  may: policy.writePart,
  parse: parsePart,
  find: (db, input) => findPart(db, input.operationId, input.part),
  async carryOut(tx, input, { operation, part }, { actor }) {
    if (!isWrittenIn(part.phase, operation.stage)) return refused('fixed')
    const standing = (await partsOf(tx, operation.id)).find((one) => one.part === part.code)?.version ?? 0
    if (standing !== input.version) return refused('changed')
    const version = standing + 1
    if (!(await insertPart(tx, { ...input, version, agencyId: actor.agencyId, personId: actor.personId })))
      return refused('changed')
    return done({ id: operation.id }, about(operation, { part: part.code, version }))
  },
  refusals,
})

export const writeReception = command('operations.write-joint-reception', {
  verb: 'collection',
  may: policy.writePart,
  parse: parseReception,
  find: (db, input) => withOperation(db, input.operationId),
  async carryOut(tx, input, { operation }, { actor }) {
    if (!isWrittenIn('plan', operation.stage)) return refused('fixed')
    const standing = (await receptionOf(tx, operation.id))?.version ?? 0
    if (standing !== input.version) return refused('changed')
    const version = standing + 1
    if (
      !(await insertReception(tx, { ...input, version, agencyId: actor.agencyId, personId: actor.personId }))
    )
      return refused('changed')
    return done({ id: operation.id }, about(operation, { part: 'reception', version }))
  },
  refusals,
})

export const recordDecision = command('operations.record-joint-decision', {
  verb: 'collection',
  may: policy.recordDecision,
  parse: parseDecision,
  find: (db, input) => withOperation(db, input.operationId),
  async carryOut(tx, input, { operation }, { actor, services }) {
    if (isOver(operation.stage)) return refused('fixed')
    if (input.kind === 'immigration' && !operation.roles.some((role) => role === 'gold' || role === 'silver'))
      return invalid({
        field: 'kind',
        text: 'Gold or silver decides whether Immigration Enforcement is there',
      })
    const id = services.newId()
    await insertDecision(tx, { ...input, id, agencyId: actor.agencyId, personId: actor.personId })
    return done(
      { id: operation.id },
      about(operation, { decision: id, kind: input.kind, presence: input.presence }),
    )
  },
  refusals,
})

/** It rests on what was let out, never on an original; under A1 on nothing before the originator agreed (BR15). */
export const restOnItem = command('operations.rest-joint-on-item', {
  verb: 'combination',
  may: policy.useItem,
  parse: parseSource,
  find: (db, input) => withOperation(db, input.operationId),
  async carryOut(tx, input, { operation }, { actor, services, now }) {
    if (!isWrittenIn('plan', operation.stage)) return refused('fixed')
    const { fault, releaseId } = await releaseToRestOn(tx, input.itemId, actor, now)
    if (fault !== null || releaseId === null)
      return invalid({ field: 'item', text: fault ?? 'Choose an item of the list' })
    if ((await usedBy(tx, operation.id)).some((one) => one.releaseId === releaseId))
      return invalid({ field: 'item', text: 'It rests on this item already. Choose another' })
    const item = await releasedItem(tx, releaseId)
    await insertSource(tx, {
      id: services.newId(),
      operationId: operation.id,
      releaseId,
      agencyId: actor.agencyId,
      personId: actor.personId,
    })
    return done({ id: operation.id }, [
      about(operation, { release: releaseId }),
      {
        type: 'item',
        id: input.itemId,
        ownerAgencyId: item?.ownerAgencyId ?? operation.leadAgencyId,
        handling: item?.handling ?? null,
        detail: { operation: operation.id, release: releaseId },
      },
    ])
  },
  refusals,
})

/** Whoever asks before a visit of their own hears from today until the day is over which desk to call. */
export const registerPlace = command('operations.register-joint-place', {
  verb: 'collection',
  may: policy.registerPlace,
  parse: parsePlace,
  find: (db, input) => withOperation(db, input.operationId),
  async carryOut(tx, input, { operation }, { actor, services, now }) {
    if (!isWrittenIn('plan', operation.stage)) return refused('fixed')
    const today = londonDay(now)
    const last = lastDayOf(operation)
    if (last < today) return refused('passed')
    const id = services.newId()
    const latestReview = daysAfter(today, mostReviewDays)
    const afterwards = daysAfter(last, 1)
    await insertInterest(tx, {
      id,
      agencyId: actor.agencyId,
      personId: actor.personId,
      kind: input.kind,
      words: input.asked.shown,
      bornDay: input.bornDay,
      answer: 'call',
      deskName: input.deskName,
      deskPhone: input.deskPhone,
      isCovert: input.isCovert,
      fromDay: today,
      untilDay: last,
      reviewDay: afterwards < latestReview ? afterwards : latestReview,
      marks: newestMarks(services.keyring, input.asked.stored),
      bornMark: bornMark(services.keyring, input.bornDay),
    })
    await insertPlace(tx, { interestId: id, operationId: operation.id, personId: actor.personId })
    return done(
      { id: operation.id },
      {
        type: 'interest',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { kind: input.kind, covert: input.isCovert, until: last, operation: operation.id },
      },
    )
  },
  refusals: { ...refusals, passed: 'The day has passed. Another day is another operation' },
})
/** Past midnight it ends on the next day. */
const lastDayOf = ({ day, fromTime, untilTime }: Operation): string =>
  untilTime <= fromTime ? daysAfter(day, 1) : day
