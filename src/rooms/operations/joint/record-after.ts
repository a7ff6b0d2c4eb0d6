import { releasedItem } from '#rooms/intelligence'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { parseClaim, parseCounts, parseResult, parseValidation } from './forms.ts'
import * as policy from './policy.ts'
import {
  countsOf,
  disruptionsOf,
  findOperation,
  usedBy,
  type Disruption,
  type Operation,
  type Used,
} from './queries.ts'
import { isSafeAnswer } from './rules/codes.ts'
import { isWrittenIn } from './rules/phases.ts'
import { insertCount, insertDisruption, insertResult, insertValidation } from './store.ts'
import { about, withOperation } from './write-plan.ts'

/** What came of a joint operation: of each item, in numbers, and how far it disrupted what it was about. */
const refusals = {
  fixed: 'It cannot be said at this stage. Look at the operation again',
  changed: 'Somebody has said this in the meantime. Read it first',
} as const

export interface FoundUsed {
  readonly operation: Operation
  readonly used: Used
  readonly handling: 'P' | 'C'
  readonly title: string
  readonly urn: string
  readonly ownerAgencyId: string
  readonly itemId: string
}
export async function findUsed(db: Db, operationId: string, sourceId: string): Promise<FoundUsed | null> {
  const operation = await findOperation(db, operationId)
  if (operation === null) return null
  const used = (await usedBy(db, operation.id)).find((one) => one.id === sourceId)
  const item = used === undefined ? null : await releasedItem(db, used.releaseId)
  if (used === undefined || item === null) return null
  const { handling, title, urn, ownerAgencyId, itemId } = item
  return { operation, used, handling, title, urn, ownerAgencyId, itemId }
}

/** What became of an item goes to the named; the answer, which is safe for its handling code, to whoever passed it on. */
export const recordResult = command('operations.record-joint-result', {
  verb: 'disclosure',
  may: policy.useItem,
  parse: parseResult,
  find: (db, input) => findUsed(db, input.operationId, input.sourceId),
  async carryOut(tx, input, { operation, used, handling, ownerAgencyId, itemId }, { actor }) {
    if (!isWrittenIn('after', operation.stage)) return refused('fixed')
    if (!isSafeAnswer(handling, input.answer))
      return invalid({
        field: 'answer',
        text: 'This item has conditions. Say only that it was read and weighed',
      })
    const version = used.version + 1
    const author = { agencyId: actor.agencyId, personId: actor.personId }
    if (!(await insertResult(tx, { ...input, ...author, version }))) return refused('changed')
    return done({ id: operation.id }, [
      about(operation, { source: used.id, outcome: input.outcome, answer: input.answer, version }),
      {
        type: 'item',
        id: itemId,
        ownerAgencyId,
        handling,
        recipientAgencyId: ownerAgencyId === actor.agencyId ? null : ownerAgencyId,
        detail: { release: used.releaseId, answer: input.answer },
      },
    ])
  },
  refusals,
})

/** Only what is new or different becomes a version. */
export const recordCounts = command('operations.record-joint-counts', {
  verb: 'collection',
  may: policy.writePart,
  parse: parseCounts,
  find: (db, input) => withOperation(db, input.operationId),
  async carryOut(tx, input, { operation }, { actor }) {
    if (!isWrittenIn('after', operation.stage)) return refused('fixed')
    const standing = new Map((await countsOf(tx, operation.id)).map((one) => [one.measure, one]))
    const changed = input.counts.filter((one) => standing.get(one.measure)?.count !== one.count)
    for (const { measure, count } of changed) {
      const isTaken = await insertCount(tx, {
        operationId: operation.id,
        measure,
        count,
        version: (standing.get(measure)?.version ?? 0) + 1,
        agencyId: actor.agencyId,
        personId: actor.personId,
      })
      if (!isTaken) return refused('changed')
    }
    return done({ id: operation.id }, about(operation, { counts: changed.length }))
  },
  refusals,
})

export const claimDisruption = command('operations.claim-disruption', {
  verb: 'collection',
  may: policy.readOperation,
  parse: parseClaim,
  find: (db, input) => withOperation(db, input.operationId),
  async carryOut(tx, input, { operation }, { actor, services }) {
    if (!isWrittenIn('after', operation.stage)) return refused('fixed')
    const id = services.newId()
    await insertDisruption(tx, { ...input, id, agencyId: actor.agencyId, personId: actor.personId })
    return done(
      { id: operation.id },
      about(operation, { disruption: id, level: input.level, plan: input.plan }),
    )
  },
  refusals,
})

export interface FoundDisruption {
  readonly operation: Operation
  readonly disruption: Disruption
}
export async function findDisruption(
  db: Db,
  operationId: string,
  id: string,
): Promise<FoundDisruption | null> {
  const operation = await findOperation(db, operationId)
  if (operation === null) return null
  const disruption = (await disruptionsOf(db, operation.id)).find((one) => one.id === id)
  return disruption === undefined ? null : { operation, disruption }
}
/** BR29: a second agency says whether the level stands. */
export const validateDisruption = command('operations.validate-disruption', {
  verb: 'collection',
  may: policy.validateDisruption,
  parse: parseValidation,
  find: (db, input) => findDisruption(db, input.operationId, input.disruptionId),
  async carryOut(tx, input, { operation, disruption }, { actor }) {
    if (!isWrittenIn('after', operation.stage)) return refused('fixed')
    const isTaken = await insertValidation(tx, {
      ...input,
      claimAgencyId: disruption.agencyId,
      agencyId: actor.agencyId,
      personId: actor.personId,
    })
    if (!isTaken) return refused('changed')
    return done({ id: operation.id }, about(operation, { disruption: disruption.id, agreed: input.isAgreed }))
  },
  refusals,
})
