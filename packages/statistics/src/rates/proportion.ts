import { confidence, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Estimate, Interval } from '../interval.ts'
import { betaQuantile, betaQuantileBoth } from '../tails/beta.ts'
import { normalReach } from '../tails/normal.ts'

/**
 * A share with Wilson's interval: the one to show. Holds its level on average at every size, and gives a width where 0 or all said yes.
 *
 * Definition: every share p with |x/n - p| ≤ z √(p (1 - p) / n) (Wilson 1927). Assumes: each of the n counts once.
 * Errors: of nobody; more than all.
 *
 * @example
 * wilson(15, 148) // 0.101, from 0.062 to 0.160
 */
export function wilson(x: number, n: number, level = 0.95): Estimate {
  share(x, n, level)
  const square = normalReach(level) ** 2
  const middle = 2 * x + square
  const reach = Math.sqrt(square) * Math.sqrt(square + (4 * x * (n - x)) / n)
  // At the ends the two terms are equal but for rounding, and the limit is 0 or 1 itself.
  const lower = x === 0 ? 0 : (middle - reach) / (2 * (n + square))
  const upper = x === n ? 1 : (middle + reach) / (2 * (n + square))
  return { estimate: x / n, interval: { lower, upper, level }, n }
}

/**
 * A share with Clopper and Pearson's exact interval: never below its level, hence wider. For where a promise is made.
 *
 * @example
 * clopperPearson(0, 20) // 0, from 0 to 0.168
 */
export function clopperPearson(x: number, n: number, level = 0.95): Estimate {
  share(x, n, level)
  const tail = (1 - level) / 2
  return {
    estimate: x / n,
    interval: {
      lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
      upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
      level,
    },
    n,
  }
}

/**
 * A share with the interval of Jeffreys's prior, beta(1/2, 1/2): equal tails, as it is, also at 0 and n.
 * Source: Brown, Cai and DasGupta 2001. Assumes: independent yes and no; right on average, not at every true share. Errors: more than n, n of 0.
 *
 * @example
 * jeffreys(1, 29) // 0.034, from 0.0037 to 0.150
 */
export function jeffreys(x: number, n: number, level = 0.95): Estimate {
  share(x, n, level)
  const tail = (1 - level) / 2
  return {
    estimate: x / n,
    interval: {
      lower: betaQuantile(tail, x + 0.5, n - x + 0.5),
      upper: betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
      level,
    },
    n,
  }
}

/** Exact limits of the odds x : (n - x), through Clopper and Pearson's, with the figures of 1 - p kept where p is all but 1. */
export function oddsInterval(x: number, n: number, level: number): Interval {
  share(x, n, level)
  const tail = (1 - level) / 2
  const odds = ({ x, rest }: { readonly x: number; readonly rest: number }) => x / rest
  return {
    lower: x === 0 ? 0 : odds(betaQuantileBoth(tail, x, n - x + 1)),
    upper: x === n ? Infinity : odds(betaQuantileBoth(1 - tail, x + 1, n - x)),
    level,
  }
}

function share(x: number, n: number, level: number): void {
  count(x, 'x')
  count(n, 'n', 1)
  confidence(level)
  if (x > n) throw new StatisticsError('out-of-range', 'x', 'cannot be more than n')
}
