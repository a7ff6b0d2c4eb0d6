import type { TextHead } from '#rooms/intelligence'
import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { headsOf } from '../subject/load-subject.ts'
import {
  decisionsTouching,
  detailsOf,
  mentionsById,
  type Decision,
  type Detail,
  type MentionRow,
} from '../subject/queries.ts'
import { lookAgainBits } from '../reference.ts'
import { isToLookAtAgain, modelOfPair } from './queries.ts'
import { isVictimRole } from './rules/codes.ts'
import { needsSecond, pairState, type PairState } from './rules/pair-state.ts'

/** A pair of mentions as somebody who sees both of them finds it. */
export interface FoundPair {
  readonly left: MentionRow
  readonly right: MentionRow
  readonly heads: ReadonlyMap<string, TextHead>
  readonly details: readonly Detail[]
  /** The model that weighed it; null where none did, or it was too light to keep. */
  readonly model: string | null
  readonly said: readonly Decision[]
  readonly state: PairState<Decision>
  readonly needsSecond: boolean
  /** Whether it weighs otherwise since it was decided, because something else is said of one of the two now. */
  readonly isChanged: boolean
}

/**
 * Null where the asking person does not see both, where they are of two kinds, or where they have one value: of such a pair
 * there is nothing to decide.
 */
export async function loadPair(
  db: Db,
  oneId: string,
  otherId: string,
  actor: Actor,
): Promise<FoundPair | null> {
  const [leftId = '', rightId = ''] = [oneId, otherId].toSorted()
  const mentions = await mentionsById(db, [leftId, rightId])
  const left = mentions.find((one) => one.id === leftId)
  const right = mentions.find((one) => one.id === rightId)
  if (left === undefined || right === undefined || left.id === right.id || left.kind !== right.kind)
    return null
  if (left.value !== null && left.value === right.value) return null
  const details = await detailsOf(db, [left.id, right.id])
  const said = (await decisionsTouching(db, [left.id])).filter(
    (one) => one.left === left.id && one.right === right.id,
  )
  const rolesOf = (id: string): string[] =>
    details.filter((one) => one.mentionId === id && one.aspect === 'role').map((one) => one.shown)
  return {
    left,
    right,
    heads: await headsOf(db, [left, right]),
    details,
    model: await modelOfPair(db, left.id, right.id),
    said,
    state: pairState(said, actor.personId),
    isChanged: await isToLookAtAgain(db, left.id, right.id, lookAgainBits),
    needsSecond: needsSecond(
      [left, right].map((side) => ({ ownerAgencyId: side.ownerAgencyId, roles: rolesOf(side.id) })),
      isVictimRole,
    ),
  }
}

export const pairHref = ({
  left,
  right,
}: {
  readonly left: { id: string }
  readonly right: { id: string }
}): string => `/links/${left.id}/${right.id}`

/** What the audit keeps of a pair. */
export const aboutPair = ({
  left,
  right,
}: FoundPair): { type: string; id: string; detail: { ids: string[] } } => ({
  type: 'link',
  id: left.id,
  detail: { ids: [left.id, right.id] },
})
