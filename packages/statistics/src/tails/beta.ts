import betainc from '@stdlib/math-base-special-betainc'
import inverse from '@stdlib/math-base-special-kernel-betaincinv'
import { between, finite, within } from '../check.ts'

/** P(X ≤ x) of a beta. */
export function betaCdf(x: number, a: number, b: number): number {
  shapes(a, b)
  return betainc(Math.min(1, Math.max(0, finite(x, 'x'))), a, b, true, false)
}

/** P(X > x), by the upper function. */
export function betaSurvival(x: number, a: number, b: number): number {
  shapes(a, b)
  return betainc(Math.min(1, Math.max(0, finite(x, 'x'))), a, b, true, true)
}

/** The x with P(X ≤ x) = p, and 1 - x, which keeps its figures where x is all but 1. */
export function betaQuantileBoth(
  p: number,
  a: number,
  b: number,
): { readonly x: number; readonly rest: number } {
  shapes(a, b)
  within(p, 'p', 0, 1)
  if (p === 0) return { x: 0, rest: 1 }
  if (p === 1) return { x: 1, rest: 0 }
  const [x = Number.NaN, rest = Number.NaN] = inverse(a, b, p, 1 - p)
  return { x, rest }
}

/** The x with P(X ≤ x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileBoth(p, a, b).x
}

function shapes(a: number, b: number): void {
  between(a, 'a', 0)
  between(b, 'b', 0)
}
