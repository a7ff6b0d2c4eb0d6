import { sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { pairedProportions, type PairedProportions } from './paired-proportions.ts'

export interface MissingAnswers {
  readonly before: number
  readonly returned: number
  readonly share: number
  /** Those who came back, as they are. */
  readonly completers: PairedProportions
  /** By how much the share of yes among *all* changed if those missing answered as before, all no, or all yes. */
  readonly unchanged: number
  readonly allNo: number
  readonly allYes: number
}

/**
 * Bounds for a yes-or-no question where some never came back: whether they know of the National Referral Mechanism, for instance.
 *
 * Definition: (yes after - yes before) / n over all who answered before, `null` filled in three ways; the last two are the widest there are (Manski).
 * Assumes nothing about why people are missing. Errors: unequal lists, nobody returned.
 *
 * @example
 * missingAnswers([false, false, true, false], [true, false, true, null]) // completers 0.33, unchanged 0.25, allNo 0.25, allYes 0.5
 */
export function missingAnswers(
  before: readonly boolean[],
  after: readonly (boolean | null)[],
  level = 0.95,
): MissingAnswers {
  sameLength(before, after, 'after')
  const n = before.length
  if (n === 0) throw new StatisticsError('empty', 'before', 'nobody answered')
  const answers = { bothYes: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }
  before.forEach((first, at) => {
    const second = after[at] ?? null
    if (second === null) return
    answers[first ? (second ? 'bothYes' : 'onlyBefore') : second ? 'onlyAfter' : 'neither'] += 1
  })
  const yesBefore = before.filter(Boolean).length
  const filled = (missing: (first: boolean) => boolean) =>
    (before.filter((first, at) => after[at] ?? missing(first)).length - yesBefore) / n
  const returned = after.filter((second) => second !== null).length
  return {
    before: n,
    returned,
    share: returned / n,
    completers: pairedProportions(answers, level),
    unchanged: filled((first) => first),
    allNo: filled(() => false),
    allYes: filled(() => true),
  }
}
