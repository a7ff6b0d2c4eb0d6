import assert from 'node:assert/strict'
import test from 'node:test'
import { near, sharedTable } from '../../proof/shared.ts'
import { StatisticsError } from '../error.ts'
import { betaQuantile } from './beta.ts'
import {
  binomialCdf,
  binomialChance,
  binomialSurvival,
  hypergeometricCdf,
  poissonCdf,
  poissonSurvival,
} from './counts.ts'
import { fQuantile, fSurvival } from './f.ts'
import { chiSquaredCdf, chiSquaredSurvival, gammaQuantile, logGamma } from './gamma.ts'
import { normalCdf, normalDensity, normalQuantile, normalReach, normalSurvival } from './normal.ts'
import { studentCdf, studentQuantile, studentReach, studentTwoSided } from './student.ts'

const published = sharedTable('numerics/distribution_tails.csv')

/** The names of the file's cases, each with ours. */
const ours: { readonly [name: string]: (...words: number[]) => number } = {
  normal_cdf: normalCdf,
  normal_sf: normalSurvival,
  normal_quantile: normalQuantile,
  poisson_cdf: poissonCdf,
  poisson_sf: poissonSurvival,
  gamma_quantile: (p = 0, shape = 0) => gammaQuantile(p, shape),
  chisq_sf: chiSquaredSurvival,
  chisq_cdf: chiSquaredCdf,
  t_cdf: studentCdf,
  t_quantile: studentQuantile,
  f_sf: fSurvival,
  beta_quantile: betaQuantile,
  binomial_cdf: binomialCdf,
  binomial_sf: binomialSurvival,
  lgamma: logGamma,
  hypergeom_cdf: hypergeometricCdf,
}
const separators = /[;,]/
const label = /^\w=/

test('every tail of N01 agrees to 1e-12 of itself', published.options, () => {
  assert.equal(published.rows.length, 34)
  for (const { case: name = '', value_20_digits: value = '' } of published.rows) {
    const [call = '', rest = ''] = name.split('(')
    const words = rest
      .replace(')', '')
      .split(separators)
      .map((word) => Number(word.replace(label, '')))
    const found = ours[call]?.(...words) ?? Number.NaN
    // No double is 2.0000001: the nearest is 1.6e-16 away, which is 2e-9 of so small a logarithm.
    near(found, Number(value), words[0] === 2.0000001 ? 2.3e-9 : 1e-12, name)
  }
})

test('a wrong figure in the fourteenth place would be seen', () => {
  assert.throws(() => near(1 + 1e-11, 1, 1e-12, 'control'))
})

test('both sides of every curve make one', () => {
  near(normalCdf(0.7) + normalSurvival(0.7), 1, 1e-15)
  near(poissonCdf(3, 2.5) + poissonSurvival(3, 2.5), 1, 1e-15)
  near(binomialCdf(3, 9, 0.3) + binomialSurvival(3, 9, 0.3), 1, 1e-15)
  near(studentCdf(1.2, 7) + studentCdf(-1.2, 7), 1, 1e-15)
  near(studentTwoSided(2.006646805061688, 52), 0.05, 1e-13)
})

test('a quantile undoes its curve', () => {
  near(normalCdf(normalQuantile(0.9)), 0.9, 1e-14)
  near(fSurvival(fQuantile(0.95, 3, 12), 3, 12), 0.05, 1e-13)
  near(studentCdf(studentQuantile(0.3, 4), 4), 0.3, 1e-14)
  assert.equal(studentQuantile(0.5, 4), 0)
  near(normalReach(0.95), 1.959963984540054, 1e-15)
  near(studentReach(0.95, 52), 2.006646805061688, 1e-14)
  near(normalDensity(0), 0.3989422804014327, 1e-15)
})

test('at the ends counts are certain', () => {
  assert.equal(binomialChance(3, 2, 0.5), 0)
  assert.deepEqual([binomialChance(0, 2, 0), binomialChance(1, 2, 0)], [1, 0])
  assert.deepEqual([binomialChance(2, 2, 1), binomialChance(1, 2, 1)], [1, 0])
  assert.deepEqual([binomialCdf(4, 4, 0.2), binomialSurvival(4, 4, 0.2)], [1, 0])
  assert.deepEqual([poissonCdf(0, 0), poissonSurvival(0, 0)], [1, 0])
  assert.deepEqual([betaQuantile(0, 1, 2), betaQuantile(1, 1, 2)], [0, 1])
  assert.deepEqual([fSurvival(-1, 1, 2), chiSquaredSurvival(-1, 3), chiSquaredCdf(-1, 3)], [1, 1, 0])
  near(binomialChance(5, 27, 0.5), 80730 / 2 ** 27, 1e-12)
})

test('what is no number, no count or no chance is refused by name', () => {
  const refused = (question: () => number, code: string, argument: string) =>
    assert.throws(
      question,
      (error) => error instanceof StatisticsError && error.code === code && error.argument === argument,
    )
  refused(() => normalCdf(Number.NaN), 'not-finite', 'z')
  refused(() => normalQuantile(0), 'out-of-range', 'p')
  refused(() => binomialCdf(1.5, 3, 0.5), 'not-a-count', 'k')
  refused(() => binomialCdf(1, 3, 1.5), 'out-of-range', 'p')
  refused(() => poissonCdf(1, -1), 'out-of-range', 'mean')
  refused(() => poissonSurvival(1, Number.POSITIVE_INFINITY), 'not-finite', 'mean')
  refused(() => hypergeometricCdf(1, 10, 11, 2), 'out-of-range', 'all')
  refused(() => studentCdf(1, 0), 'out-of-range', 'degrees')
})
