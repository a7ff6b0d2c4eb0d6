import { between, finite } from '../check.ts'
import { betaCdf, betaQuantileBoth } from './beta.ts'

/** P(F > x). The arguments of the beta are swapped, so that a small tail keeps its figures. */
export function fSurvival(x: number, top: number, bottom: number): number {
  between(top, 'top', 0)
  between(bottom, 'bottom', 0)
  return finite(x, 'x') <= 0 ? 1 : betaCdf(bottom / (bottom + top * x), bottom / 2, top / 2)
}

/** The x with P(F ≤ x) = p. */
export function fQuantile(p: number, top: number, bottom: number): number {
  const { x, rest } = betaQuantileBoth(between(p, 'p', 0, 1), top / 2, bottom / 2)
  return (bottom * x) / (top * rest)
}
