import gammainc from '@stdlib/math-base-special-gammainc'
import gammaincinv from '@stdlib/math-base-special-gammaincinv'
import gammaln from '@stdlib/math-base-special-gammaln'
import { between, finite, within } from '../check.ts'

/** ln Γ(x), x > 0. Binomial coefficients go through this; factorials overflow at 171. */
export function logGamma(x: number): number {
  return gammaln(between(x, 'x', 0))
}

/** P(X ≤ x) of a gamma with this shape and scale 1. */
export function gammaCdf(x: number, shape: number): number {
  between(shape, 'shape', 0)
  return finite(x, 'x') <= 0 ? 0 : gammainc(x, shape, true, false)
}

/** P(X > x), by the upper function: in the far tail `1 - gammaCdf` is 0. */
export function gammaSurvival(x: number, shape: number): number {
  between(shape, 'shape', 0)
  return finite(x, 'x') <= 0 ? 1 : gammainc(x, shape, true, true)
}

/** The x with P(X ≤ x) = p. */
export function gammaQuantile(p: number, shape: number): number {
  within(p, 'p', 0, 1)
  between(shape, 'shape', 0)
  return gammaincinv(p, shape, false)
}

/** P(X > x) of chi-squared with so many degrees of freedom. */
export function chiSquaredSurvival(x: number, degrees: number): number {
  return gammaSurvival(x / 2, degrees / 2)
}

/** P(X ≤ x) of chi-squared with so many degrees of freedom. */
export function chiSquaredCdf(x: number, degrees: number): number {
  return gammaCdf(x / 2, degrees / 2)
}
