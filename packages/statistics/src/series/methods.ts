import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'
import { studentReach, studentTwoSided } from '../tails/student.ts'
import { neweyWest, praisWinsten, restrictedAr1, type SeriesFit } from './autocorrelation.ts'
import { designOf, interrupted, type Interruption } from './interrupted.ts'

export interface RatioEffect {
  readonly ratio: number
  readonly interval: Interval
  readonly p: number
}

export type Method =
  | 'quasi-Poisson, carried over'
  | 'quasi-Poisson'
  | 'Newey and West'
  | 'Prais and Winsten'
  | 'restricted likelihood'

export interface MethodResult {
  readonly name: Method
  /** `null` where the method has no answer for this series. */
  readonly effect: RatioEffect | null
}

/**
 * The four usual analyses of one interrupted series, for comparison. Their intervals are too narrow where neighbours are alike, each in its degree: over simulated series
 * they hold the truth 91, 89, 91 and 94 times in 100 (`judge.coverage.test.ts`).
 *
 * Definition: quasi-Poisson with t (`interrupted`); and, of the log of rates, half an event added to each so that none has a log of nothing, least squares with Newey and West's
 * errors (lag floor(0.75 n^(1/3))), Prais and Winsten's, and by restricted likelihood. A period left out has a column of its own.
 *
 * @example
 * otherMethods(series, 0.95).map(({ name, effect }) => [name, effect?.ratio])
 */
export function otherMethods(series: Interruption, level: number): MethodResult[] {
  const { counts, exposure, leaveOut = [] } = series
  const left = [...new Set(leaveOut)]
  const rows = designOf(series).map((row, at) => [...row, ...left.map((out) => (out === at ? 1 : 0))])
  const logs = counts.map((events, at) => Math.log((events + 0.5) / (exposure?.[at] ?? 1)))
  const lag = Math.floor(0.75 * counts.length ** (1 / 3))
  const ofLogs = (name: Method, fit: () => SeriesFit): MethodResult => ({
    name,
    effect: orNull(() => fromLogs(fit(), level)),
  })
  return [
    {
      name: 'quasi-Poisson',
      effect: orNull(() => {
        const { ratio, interval, fit } = interrupted(series, { level })
        const error = Math.sqrt((fit.covariance[2]?.[2] ?? 0) * Math.max(1, fit.dispersion))
        return { ratio, interval, p: studentTwoSided(Math.log(ratio) / error, fit.degrees) }
      }),
    },
    ofLogs('Newey and West', () => neweyWest(rows, logs, lag)),
    ofLogs('Prais and Winsten', () => praisWinsten(rows, logs)),
    ofLogs('restricted likelihood', () => restrictedAr1(rows, logs)),
  ]
}

function fromLogs({ coefficients, standardErrors, degrees }: SeriesFit, level: number): RatioEffect {
  const [log = 0, error = 0] = [coefficients[2], standardErrors[2]]
  const reach = studentReach(level, degrees) * error
  return {
    ratio: Math.exp(log),
    interval: { lower: Math.exp(log - reach), upper: Math.exp(log + reach), level },
    p: error === 0 ? 0 : studentTwoSided(log / error, degrees),
  }
}

function orNull(method: () => RatioEffect): RatioEffect | null {
  try {
    return method()
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}
