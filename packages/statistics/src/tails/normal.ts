import erfc from '@stdlib/math-base-special-erfc'
import erfcinv from '@stdlib/math-base-special-erfcinv'
import { between, finite } from '../check.ts'

/** P(Z ≤ z) of the standard normal; exact to the last figures in the far tail too (`normalCdf(-37)` is 5.7e-300). */
export function normalCdf(z: number): number {
  return erfc(-finite(z, 'z') / Math.SQRT2) / 2
}

/** P(Z > z). Never `1 - normalCdf(z)`, which is 0 from z = 8.3 on. */
export function normalSurvival(z: number): number {
  return erfc(finite(z, 'z') / Math.SQRT2) / 2
}

/** The height of the standard normal curve at z. */
export function normalDensity(z: number): number {
  return Math.exp(-(finite(z, 'z') ** 2) / 2) / Math.sqrt(2 * Math.PI)
}

/** The z with P(Z ≤ z) = p. By `erfcinv` of the smaller side: going through `1 - p` loses every figure of a small p. */
export function normalQuantile(p: number): number {
  between(p, 'p', 0, 1)
  return p < 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p))
}

/** Half the width of a two-sided interval, in standard errors: 1.96 for 0.95. */
export function normalReach(level: number): number {
  return -normalQuantile((1 - level) / 2)
}
