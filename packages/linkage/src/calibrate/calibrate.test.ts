import assert from 'node:assert/strict'
import test from 'node:test'
import { seeded } from '../../proof/seeded.ts'
import { isotonic, isotonicProbability } from './isotonic.ts'
import { platt, plattProbability } from './platt.ts'
import { reliability } from './reliability.ts'

const judged = (list: readonly (readonly [number, 0 | 1])[]) =>
  list.map(([weight, isMatch]) => ({ weight, isMatch: isMatch === 1 }))

test('isotonic: neighbours that fall are pooled; between steps lies a line; outside, the last step', () => {
  const calibration = isotonic(
    judged([
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 1],
    ]),
  )
  assert.deepEqual(calibration.steps, [
    { weight: 0, probability: 0 },
    { weight: 1.5, probability: 0.5 },
    { weight: 3, probability: 1 },
    { weight: 4, probability: 1 },
  ])
  assert.equal(isotonicProbability(calibration, 0.75), 0.25)
  assert.equal(isotonicProbability(calibration, -9), 0)
  assert.equal(isotonicProbability(calibration, 9), 1)
  assert.equal(isotonicProbability(calibration, 1.5), 0.5)
})

test('isotonic: equal weights get one answer, and a judgement may stand for many', () => {
  assert.deepEqual(
    isotonic(
      judged([
        [1, 0],
        [1, 1],
      ]),
    ).steps,
    [{ weight: 1, probability: 0.5 }],
  )
  assert.deepEqual(
    isotonic([
      { weight: 1, isMatch: true, stands: 3 },
      { weight: 1, isMatch: false },
    ]).steps,
    [{ weight: 1, probability: 0.75 }],
  )
  assert.throws(() => isotonic([]), /nothing was judged/)
})

test('Platt: the curve behind simulated judgements is found again', () => {
  const random = seeded(11)
  const sample = Array.from({ length: 20_000 }, () => {
    const weight = random() * 20 - 10
    return { weight, isMatch: random() < 1 / (1 + 2 ** -(0.6 * weight - 1)) }
  })
  const { slope, shift } = platt(sample)
  assert.ok(Math.abs(slope - 0.6) < 0.02, String(slope))
  assert.ok(Math.abs(shift + 1) < 0.06, String(shift))
  assert.ok(Math.abs(plattProbability({ method: 'platt', slope: 1, shift: 0 }, 0) - 0.5) < 1e-12)
})

test('Platt: a few judgements that part cleanly do not give certainty', () => {
  const calibration = platt(
    judged([
      [-2, 0],
      [-1, 0],
      [1, 1],
      [2, 1],
    ]),
  )
  assert.ok(plattProbability(calibration, 2) < 0.95)
  assert.throws(() => platt(judged([[1, 1]])), /both kinds/)
})

test('reliability: Brier score and the points of the diagram', () => {
  const { brier, bins } = reliability([
    { probability: 0.9, isMatch: true },
    { probability: 0.95, isMatch: false },
    { probability: 1, isMatch: true },
    { probability: 0.1, isMatch: false },
  ])
  assert.ok(Math.abs((brier ?? 0) - (0.01 + 0.9025 + 0 + 0.01) / 4) < 1e-12)
  assert.deepEqual(
    bins.map(({ from, count }) => [from, count]),
    [
      [0.1, 1],
      [0.9, 3],
    ],
  )
  assert.equal(reliability([]).brier, null)
})
