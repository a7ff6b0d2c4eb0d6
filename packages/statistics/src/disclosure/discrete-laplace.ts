import { between, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import type { Interval } from '../interval.ts'

/** A whole number from 0 up to, not including, `sides`: `(sides) => randomInt(sides)` of `node:crypto`. Never `Math.random`. */
export type SecureBelow = (sides: number) => number

export interface Noise {
  readonly epsilon: number
  /** How much one person can change a count; they may be in several reports, so bound that first. */
  readonly sensitivity: number
  /** E|error|, its standard deviation, and what 95 in 100 errors keep within. */
  readonly meanError: number
  readonly standardDeviation: number
  readonly within95: number
}

export interface NoisyCount {
  /** Not below 0; never subtract one from another to get a third. */
  readonly value: number
  /** Where the true count is, from the noise alone. */
  readonly interval: Interval
  readonly noise: Noise
}

/** Epsilon is counted in thousandths, so that every step of the drawing is on whole numbers. */
const thousand = 1000

/**
 * How far a count protected with this epsilon is off, to print beside it.
 *
 * Definition: noise k has chance (1 - a) / (1 + a) a^|k|, a = exp(-epsilon / sensitivity) (Ghosh and others 2009). E|k| = 2a / (1 - a²),
 * sd = √(2a) / (1 - a), P(|k| ≥ m) = 2 a^m / (1 + a).
 * Errors: an epsilon that is no positive number of thousandths; a sensitivity below 1.
 *
 * @example
 * laplaceNoise(1) // meanError 0.85, standardDeviation 1.36, within95 3
 */
export function laplaceNoise(epsilon: number, sensitivity = 1): Noise {
  thousandths(epsilon)
  count(sensitivity, 'sensitivity', 1)
  const a = Math.exp(-epsilon / sensitivity)
  let within95 = 0
  while ((2 * a ** (within95 + 1)) / (1 + a) > 0.05) within95 += 1
  return {
    epsilon,
    sensitivity,
    meanError: (2 * a) / (1 - a ** 2),
    standardDeviation: Math.sqrt(2 * a) / (1 - a),
    within95,
  }
}

/**
 * OpenDP's name for the same: with what chance `alpha` an error is at least this large, as a real number (its `discrete_laplacian` accuracy).
 * Assumes: sensitivity 1, scale 1/epsilon. Errors: a scale of nothing, an alpha that is no chance.
 *
 * @example
 * laplaceAccuracy(2) // 6.43 for scale 2, which is epsilon 0.5
 */
export function laplaceAccuracy(scale: number, alpha = 0.05): number {
  between(scale, 'scale', 0)
  between(alpha, 'alpha', 0, 1)
  return scale * Math.log(2 / (alpha * (Math.exp(1 / scale) + 1))) + 1
}

/**
 * A count with noise that hides whether any one person is in it.
 *
 * Drawn exactly, on whole numbers, by Canonne, Kamath and Steinke's (2020) algorithm 2: a floating-point Laplace leaks the truth in its
 * last bits (Mironov 2012). Errors: epsilon of no whole number of thousandths, or 0.
 *
 * @example
 * releaseCount(22, { epsilon: 1 }, (sides) => randomInt(sides)) // value 21, interval 18 to 24
 */
export function releaseCount(
  truth: number,
  { epsilon, sensitivity = 1 }: { readonly epsilon: number; readonly sensitivity?: number },
  below: SecureBelow,
): NoisyCount {
  count(truth, 'truth')
  const noise = laplaceNoise(epsilon, sensitivity)
  const value = Math.max(0, truth + discreteLaplace(thousand * sensitivity, thousandths(epsilon), below))
  return {
    value,
    interval: { lower: Math.max(0, value - noise.within95), upper: value + noise.within95, level: 0.95 },
    noise,
  }
}

/** Whole-number noise of scale t / s. */
function discreteLaplace(t: number, s: number, below: SecureBelow): number {
  for (;;) {
    const start = below(t)
    if (!isHeads(start, t, below)) continue
    let rounds = 0
    while (isHeads(1, 1, below)) rounds += 1
    const size = Math.floor((start + t * rounds) / s)
    const isNegative = below(2) === 1
    // Zero has two signs; one of them is drawn again, or it would come twice as often.
    if (isNegative && size === 0) continue
    return isNegative ? -size : size
  }
}

/** True with chance exp(-top / bottom), top ≤ bottom, by the alternating series of its terms: whole numbers only. */
function isHeads(top: number, bottom: number, below: SecureBelow): boolean {
  let at = 1
  while (below(bottom * at) < top) at += 1
  return at % 2 === 1
}

function thousandths(epsilon: number): number {
  between(epsilon, 'epsilon', 0)
  const whole = Math.round(epsilon * thousand)
  if (whole === 0 || Math.abs(whole - epsilon * thousand) > 1e-9)
    throw new StatisticsError('out-of-range', 'epsilon', 'must be a whole number of thousandths')
  return whole
}
