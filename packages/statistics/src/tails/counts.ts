/** Distributions of counts: binomial, Poisson, hypergeometric. Tails go through the incomplete beta and gamma, not through sums. */
import { count, finite, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { betaCdf } from './beta.ts'
import { gammaCdf, gammaSurvival, logGamma } from './gamma.ts'

/** ln of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

/** P(X = k) of n draws with chance p. */
export function binomialChance(k: number, n: number, p: number): number {
  draws(k, n, p)
  if (k > n) return 0
  if (p === 0) return k === 0 ? 1 : 0
  if (p === 1) return k === n ? 1 : 0
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/** P(X ≤ k). */
export function binomialCdf(k: number, n: number, p: number): number {
  draws(k, n, p)
  return k >= n ? 1 : betaCdf(1 - p, n - k, k + 1)
}

/** P(X > k). */
export function binomialSurvival(k: number, n: number, p: number): number {
  draws(k, n, p)
  return k >= n ? 0 : betaCdf(p, k + 1, n - k)
}

/** P(X ≤ k) of a Poisson count with this mean. */
export function poissonCdf(k: number, mean: number): number {
  count(k, 'k')
  return mean === 0 ? 1 : gammaSurvival(positive(mean), k + 1)
}

/** P(X > k) of a Poisson count with this mean. */
export function poissonSurvival(k: number, mean: number): number {
  count(k, 'k')
  return mean === 0 ? 0 : gammaCdf(positive(mean), k + 1)
}

/** P(X ≤ k): of `drawn` taken without putting back from `all`, of which `marked` are marked, at most k are marked. */
export function hypergeometricCdf(k: number, all: number, marked: number, drawn: number): number {
  for (const [value, name] of [
    [k, 'k'],
    [all, 'all'],
    [marked, 'marked'],
    [drawn, 'drawn'],
  ] as const)
    count(value, name)
  if (marked > all || drawn > all)
    throw new StatisticsError('out-of-range', 'all', 'must be at least as many as are marked and drawn')
  const least = Math.max(0, drawn + marked - all)
  let sum = 0
  for (let marks = least; marks <= Math.min(k, marked, drawn); marks += 1)
    sum += Math.exp(logChoose(marked, marks) + logChoose(all - marked, drawn - marks) - logChoose(all, drawn))
  return Math.min(1, sum)
}

function draws(k: number, n: number, p: number): void {
  count(k, 'k')
  count(n, 'n')
  within(p, 'p', 0, 1)
}

function positive(mean: number): number {
  if (finite(mean, 'mean') < 0) throw new StatisticsError('out-of-range', 'mean', 'must not be negative')
  return mean
}
