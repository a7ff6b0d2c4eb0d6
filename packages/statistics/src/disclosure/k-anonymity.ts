import { between, sameLength } from '../check.ts'
import { StatisticsError } from '../error.ts'

/** One person's values of what an outsider may know. `null` is missing, and fits everything. */
export type Key = readonly (string | null)[]

export interface Anonymity {
  /** For each person: how many have this key here (fk), and in the population that they stand for (Fk). */
  readonly inSample: readonly number[]
  readonly inPopulation: readonly number[]
  /** For each person: the chance that whoever finds them by the key has found the right one. */
  readonly risk: readonly number[]
  /** The smallest fk: the k of k-anonymity. */
  readonly k: number
  /** How many people are alone with their key. */
  readonly unique: number
}

/**
 * How many share each person's key, and the risk that goes with it.
 *
 * Definition: fk counts people whose keys agree, a missing value agreeing with every one; Fk adds up their weights. With p = fk / Fk the
 * risk is, for fk = 1, p/(1-p) ln(1/p); for 2, p/(1-p) - (p/(1-p))² ln(1/p); for 3 and more, p / (fk - (1 - p)) (Benedetti and Franconi
 * 1998, with Hundepool and others' approximation). Without weights the sample is the population and the risk 1 / fk.
 * Assumes: weights say how many each stands for. k alone is not enough where all who share a key share the secret too: see `diversity`.
 * Errors: no people; weights below 1; keys of unequal length.
 *
 * @example
 * kAnonymity([['f', '18-24'], ['f', '18-24'], ['m', '18-24']]).k // 1: the third is alone
 */
export function kAnonymity(keys: readonly Key[], weights?: readonly number[]): Anonymity {
  if (keys.length === 0) throw new StatisticsError('empty', 'keys', 'nobody is in the table')
  for (const key of keys) sameLength(keys[0] ?? [], key, 'keys')
  if (weights !== undefined) sameLength(keys, weights, 'weights')
  const heavy = (at: number) => between(weights?.[at] ?? 1, 'weights', 1 - 1e-9)
  const alike = keys.map((key) => keys.flatMap((other, at) => (agrees(key, other) ? [at] : [])))
  const inSample = alike.map((people) => people.length)
  const inPopulation = alike.map((people) => people.reduce((sum, at) => sum + heavy(at), 0))
  return {
    inSample,
    inPopulation,
    risk: inSample.map((few, at) => riskOf(few, few / (inPopulation[at] ?? few))),
    k: Math.min(...inSample),
    unique: inSample.filter((few) => few === 1).length,
  }
}

/**
 * l-diversity: of those who share a key, how many different secrets there are; the least of any key. With 1, whoever finds the key has the secret.
 * Source: Machanavajjhala and others 2007 (distinct l-diversity). Assumes: secrets of equal weight; a rare one among many is still told by chance. Errors: no rows.
 *
 * @example
 * diversity([['f'], ['f'], ['m']], ['a', 'b', 'a']) // 1: every m has secret a
 */
export function diversity(keys: readonly Key[], secrets: readonly string[]): number {
  if (keys.length === 0) throw new StatisticsError('empty', 'keys', 'nobody is in the table')
  sameLength(keys, secrets, 'secrets')
  return Math.min(...keys.map((key) => new Set(secrets.filter((_, at) => agrees(key, keys[at] ?? []))).size))
}

function agrees(one: Key, other: Key): boolean {
  return one.every((value, at) => value === null || other[at] === null || value === other[at])
}

function riskOf(few: number, p: number): number {
  if (p > 1 - 1e-9) return 1 / few
  const odds = p / (1 - p)
  if (few === 1) return -odds * Math.log(p)
  if (few === 2) return odds + odds ** 2 * Math.log(p)
  return p / (few - (1 - p))
}
