import { confidence } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate } from '../interval.ts'
import { variance } from '../summary/moments.ts'
import { fQuantile } from '../tails/f.ts'
import { sheet, sum, type Answers } from './items.ts'

/**
 * How well the items of a form hang together: Cronbach's alpha, which for items right or wrong is Kuder and Richardson's formula 20.
 *
 * Definition: k / (k - 1) (1 - Σ variance of each item / variance of the sums) (Cronbach 1951). At most 1; below 0 where items pull apart.
 * Interval: Feldt's (1965), by F(n - 1, (n - 1)(k - 1)).
 * Assumes: the items measure one thing, each as well as the others; else it is a lower bound. It rises with the number of items, so it
 * says nothing about whether a form asks what it should. Errors: fewer than two items or learners; all sums alike.
 *
 * @example
 * cronbachAlpha([[1, 1, 1], [1, 1, 0], [0, 0, 1], [0, 0, 0]]) // 0.6
 */
export function cronbachAlpha(learners: readonly Answers[], level = 0.95): Estimate {
  const items = sheet(learners)
  confidence(level)
  const n = learners.length
  if (items < 2 || n < 2)
    throw new StatisticsError('too-few', 'learners', 'two items and two learners are needed')
  const whole = variance(learners.map(sum))
  if (whole === 0) throw new StatisticsError('no-variation', 'learners', 'all have the same sum')
  const parts = sum(
    Array.from({ length: items }, (_, item) => variance(learners.map((answers) => answers[item] ?? 0))),
  )
  const estimate = (items / (items - 1)) * (1 - parts / whole)
  const limit = (chance: number) => 1 - (1 - estimate) * fQuantile(chance, n - 1, (n - 1) * (items - 1))
  return {
    estimate,
    interval: { lower: limit(1 - (1 - level) / 2), upper: limit((1 - level) / 2), level },
    n,
  }
}
