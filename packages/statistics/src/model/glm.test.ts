import assert from 'node:assert/strict'
import test from 'node:test'
import { near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { normalCdf } from '../tails/normal.ts'
import { coefficientP, glm } from './glm.ts'

test('the mean of counts, and its log-likelihood', () => {
  const found = glm([[1], [1], [1]], [2, 3, 4], 'poisson')
  near(found.coefficients[0] ?? 0, Math.log(3), 1e-10)
  near(found.covariance[0]?.[0] ?? 0, 1 / 9, 1e-9)
  near(found.dispersion, 1 / 3, 1e-9)
  const factorials = Math.log(2 * 6 * 24)
  near(found.logLikelihood, 9 * Math.log(3) - 9 - factorials, 1e-10)
})

test('counts over unequal exposure', () => {
  const found = glm([[1], [1]], [4, 10], 'poisson', { offset: [Math.log(2), Math.log(5)] })
  near(found.coefficients[0] ?? 0, Math.log(2), 1e-10)
})

test('the log odds of a two by two table, and their error', () => {
  const yes = [
    ...Array.from({ length: 12 }, (_, at) => (at < 9 ? 1 : 0)),
    ...Array.from({ length: 15 }, (_, at) => (at < 5 ? 1 : 0)),
  ]
  const found = glm(
    yes.map((_, at) => [1, at < 12 ? 1 : 0]),
    yes,
    'binomial',
  )
  near(found.coefficients[1] ?? 0, Math.log(9 / 3 / (5 / 10)), 1e-8)
  near(found.covariance[1]?.[1] ?? 0, 1 / 9 + 1 / 3 + 1 / 5 + 1 / 10, 1e-7)
  near(coefficientP(found, 1), 2 * normalCdf(-Math.log(6) / Math.sqrt(1 / 9 + 1 / 3 + 1 / 5 + 1 / 10)), 1e-7)
})

test('separation is refused, in yes and no and in counts', () => {
  refuses('not-identifiable', () =>
    glm(
      [
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
      ],
      [0, 0, 1, 1],
      'binomial',
    ),
  )
  refuses('not-identifiable', () =>
    glm(
      [
        [1, 0],
        [1, 0],
        [1, 1],
        [1, 1],
      ],
      [3, 4, 0, 0],
      'poisson',
    ),
  )
  assert.ok(
    glm(
      [
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
      ],
      [0, 1, 0, 1],
      'binomial',
    ).degrees === 2,
    'control: overlap has an answer',
  )
})

test('what no count or share can be is refused', () => {
  refuses('out-of-range', () => glm([[1]], [-1], 'poisson'))
  refuses('out-of-range', () => glm([[1]], [2], 'binomial'))
  refuses('no-variation', () => glm([[1], [1]], [0, 0], 'poisson'))
  refuses('not-converged', () =>
    glm(
      [
        [1, 0],
        [1, 1],
        [1, 5],
      ],
      [1, 30, 2],
      'poisson',
      { mostSteps: 1 },
    ),
  )
  refuses('not-identifiable', () =>
    glm(
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [1, 3, 2],
      'poisson',
    ),
  )
})
