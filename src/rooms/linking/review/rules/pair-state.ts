import { bySequence, standingOf, type Said, type Standing } from '../../subject/rules/standing.ts'

/**
 * What one person may do with a pair, and what they may see of it.
 *
 *     nothing said by them ──answers blind──► answered ──sees the score──► keeps or changes it, once
 *
 * Nobody sees a score before they answered, except of a pair that is settled: whoever answers such a pair later did not
 * answer blind, and it is kept so. Who said "same" where a second person is needed cannot be the second.
 */
export interface AnsweredRow extends Said {
  readonly wasBlind: boolean
  readonly afterScore: 'kept' | 'changed' | null
}

export interface PairState<Row extends AnsweredRow> {
  readonly standing: Standing | null
  /** What this person answered last, since the pair was last opened; null where they did not. */
  readonly mine: Row | null
  /** Whether an answer now is given without having seen the score. */
  readonly isBlind: boolean
  readonly maySeeScore: boolean
  /** Whether the answer may still be kept or changed with the score in sight. */
  readonly mayReconsider: boolean
  /** Whether there is anything to take back. */
  readonly mayUndo: boolean
}

export function pairState<Row extends AnsweredRow>(said: readonly Row[], me: string): PairState<Row> {
  const sorted = said.toSorted(bySequence)
  const standing = [...standingOf(sorted).values()][0] ?? null
  const current = sorted.slice(sorted.findLastIndex((one) => one.answer === 'withdrawn') + 1)
  const mine = current.findLast((one) => one.by === me) ?? null
  const everMine = sorted.some((one) => one.by === me && one.answer !== 'withdrawn')
  const isSettled = standing !== null && standing.answer !== 'open' && standing.waiting === null
  return {
    standing,
    mine,
    isBlind: !everMine && !isSettled,
    maySeeScore: mine !== null || isSettled,
    mayReconsider: mine !== null && mine.afterScore === null && current.at(-1) === mine,
    mayUndo: standing !== null && (standing.answer !== 'open' || standing.waiting !== null),
  }
}

/** Whether a second person is needed: a victim on either side, and two agencies' items. */
export const needsSecond = (
  sides: readonly { readonly ownerAgencyId: string; readonly roles: readonly string[] }[],
  isVictim: (role: string) => boolean,
): boolean =>
  new Set(sides.map((side) => side.ownerAgencyId)).size > 1 && sides.some((side) => side.roles.some(isVictim))
