import assert from 'node:assert/strict'
import test from 'node:test'
import { near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { cohenKappa, crossGrades } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'

const table = [
  [11, 4, 1],
  [3, 9, 5],
  [0, 2, 14],
]

test('two graders agree as another implementation says, with and without weights', () => {
  // proof/second-opinion.py
  const expected = {
    none: [0.5411985018727, 0.3498406120646, 0.7325563916807],
    linear: [0.6346691519105, 0.4690267405116, 0.8003115633095],
    quadratic: [0.7272727272727, 0.5757183329265, 0.878827121619],
  } as const
  for (const weights of ['none', 'linear', 'quadratic'] as const) {
    const found = cohenKappa(table, { weights })
    const [estimate, lower, upper] = expected[weights]
    near(found.estimate, estimate, 1e-12, weights)
    near(found.interval.lower, lower, 1e-11, weights)
    near(found.interval.upper, upper, 1e-11, weights)
    assert.equal(found.n, 49)
  }
})

test('Cohen’s kappa of the example', () => {
  const found = cohenKappa([
    [20, 5],
    [10, 15],
  ])
  near(found.estimate, 0.4, 1e-12)
  assert.deepEqual([found.agreed, found.byChance], [0.7, 0.5])
})

test('full agreement is 1 and no further', () => {
  const found = cohenKappa([
    [5, 0],
    [0, 5],
  ])
  assert.deepEqual([found.estimate, found.interval.upper], [1, 1])
})

test('grades are crossed in their order', () => {
  assert.deepEqual(crossGrades(['low', 'high', 'low'], ['low', 'low', 'high'], ['low', 'high']), [
    [1, 1],
    [1, 0],
  ])
  refuses('out-of-range', () => crossGrades(['low'], ['middle'], ['low', 'high']))
  refuses('out-of-range', () => crossGrades(['middle'], ['low'], ['low', 'high']))
  refuses('lengths-differ', () => crossGrades(['low'], [], ['low', 'high']))
})

test('many graders agree as Fleiss counts it', () => {
  // proof/second-opinion.py
  const many = [
    [3, 1, 0],
    [0, 4, 0],
    [2, 2, 0],
    [0, 1, 3],
    [4, 0, 0],
    [1, 1, 2],
  ]
  const found = fleissKappa(many)
  near(found.estimate, 0.3513513513514, 1e-12)
  assert.ok(found.interval.lower < 0.2 && found.interval.upper > 0.5 && found.interval.upper <= 1)
  near(
    fleissKappa([
      [3, 0],
      [0, 3],
      [2, 1],
      [1, 2],
    ]).estimate,
    1 / 3,
    1e-12,
  )
})

test('where agreement has no value it is refused', () => {
  refuses('no-variation', () =>
    cohenKappa([
      [5, 0],
      [0, 0],
    ]),
  )
  refuses('empty', () =>
    cohenKappa([
      [0, 0],
      [0, 0],
    ]),
  )
  refuses('lengths-differ', () => cohenKappa([[5, 0], [0]]))
  refuses('too-few', () => cohenKappa([[5]]))
  refuses('not-a-count', () =>
    cohenKappa([
      [5, 0],
      [0, 1.5],
    ]),
  )
  refuses('no-variation', () =>
    fleissKappa([
      [3, 0],
      [3, 0],
      [2, 1],
    ]),
  )
  refuses('lengths-differ', () =>
    fleissKappa([
      [3, 0],
      [3, 0],
      [2, 2],
    ]),
  )
  refuses('too-few', () =>
    fleissKappa([
      [3, 0],
      [3, 0],
    ]),
  )
  refuses('too-few', () =>
    fleissKappa([
      [1, 0],
      [1, 0],
      [0, 1],
    ]),
  )
})
