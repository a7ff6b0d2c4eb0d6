import { between, count, numbers } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { mean, standardDeviation } from '../summary/moments.ts'

export interface Alert {
  readonly at: number
  readonly seen: number
  /** How far above its recent past, in the rule's own unit. */
  readonly score: number
  readonly isAlert: boolean
}

/** The Early Aberration Reporting System's: seven periods of past, without a gap (C1) or with two left out (C2), and a score of 3 (Hutwagner and others 2003). */
const [past, gap, alarm] = [7, 2, 3]

/**
 * Periods that stand out from the week or so before them, where less than three years of past exist. These are alerts to look at, not findings.
 *
 * Definition: (y - mean) / sd of the seven periods before (C1), or of the seven that end two periods earlier (C2, so that a rise does not hide in its
 * own past); alert above 3. A past without any spread counts as spread 0.5, so that one report after none does not alarm by itself.
 * Only periods with a whole past are judged. Errors: too short a series.
 *
 * @example
 * ears([2, 3, 1, 2, 3, 2, 2, 9], 'C1')[0] // score 10.2, an alert
 */
export function ears(counts: readonly number[], rule: 'C1' | 'C2'): Alert[] {
  const left = rule === 'C1' ? 0 : gap
  for (const seen of numbers(counts, 'counts', past + left + 1)) count(seen, 'counts')
  return counts.slice(past + left).map((seen, after) => {
    const at = after + past + left
    const before = counts.slice(at - left - past, at - left)
    const score = (seen - mean(before)) / Math.max(0.5, standardDeviation(before))
    return { at, seen, score, isAlert: score > alarm }
  })
}

/**
 * A slow rise: the running sum of what lies above the expected and a slack (Page 1954), set back to 0 at each alert.
 *
 * Definition: S = max(0, S + (y - expected)/√expected - k); alert when S > h. k = 0.5 looks for a rise of one standard deviation; h = 4 then
 * alarms by chance about once in 170 periods. Assumes: `expected` is of a time before, and holds. Errors: an expected count of 0.
 *
 * @example
 * cusum([4, 5, 8, 9, 10, 9], 4).find(({ isAlert }) => isAlert)?.at // 4
 */
export function cusum(
  counts: readonly number[],
  expected: number,
  { slack = 0.5, limit = 4 }: { readonly slack?: number; readonly limit?: number } = {},
): Alert[] {
  for (const seen of numbers(counts, 'counts')) count(seen, 'counts')
  between(expected, 'expected', 0)
  between(limit, 'limit', 0)
  if (slack < 0) throw new StatisticsError('out-of-range', 'slack', 'must not be negative')
  let sum = 0
  return counts.map((seen, at) => {
    sum = Math.max(0, sum + (seen - expected) / Math.sqrt(expected) - slack)
    const alert = { at, seen, score: sum, isAlert: sum > limit }
    if (alert.isAlert) sum = 0
    return alert
  })
}
