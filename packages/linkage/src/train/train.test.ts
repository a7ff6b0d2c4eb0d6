import assert from 'node:assert/strict'
import test from 'node:test'
import { chances } from './chance.ts'
import { expectation, type Pattern } from './expectation.ts'
import { monotone } from './monotone.ts'

/** Patterns exactly as a mixture with these parameters has them. */
function mixture(
  share: number,
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  pairs: number,
): Pattern[] {
  let patterns: { levels: number[]; match: number; other: number }[] = [
    { levels: [], match: share * pairs, other: (1 - share) * pairs },
  ]
  for (const [index, levels] of m.entries())
    patterns = patterns.flatMap((pattern) =>
      levels.map((value, level) => ({
        levels: [...pattern.levels, level + 1],
        match: pattern.match * value,
        other: pattern.other * (u[index]?.[level] ?? 0),
      })),
    )
  return patterns.map(({ levels, match, other }) => ({ levels, count: match + other }))
}

const m = [
  [0.9, 0.06, 0.04],
  [0.7, 0.3],
  [0.8, 0.2],
  [0.6, 0.4],
]
const u = [
  [0.01, 0.04, 0.95],
  [0.1, 0.9],
  [0.02, 0.98],
  [0.05, 0.95],
]
const close = (found: number, expected: number, by: number, what: string) => {
  assert.ok(Math.abs(found - expected) <= by, `${what}: ${found} is not ${expected}`)
}

test('the m-probabilities behind a mixture are found again', () => {
  const found = expectation(mixture(0.2, m, u, 1e6), u, {
    leftOut: m.map(() => false),
    pseudoPairs: 1,
    startShare: 0.05,
  })
  assert.ok(found.converged)
  close(found.share, 0.2, 0.001, 'share')
  for (const [index, levels] of m.entries())
    for (const [level, value] of levels.entries())
      close(found.m[index]?.[level] ?? 0, value, 0.002, `m ${index} ${level}`)
})

test('a field that the pairs were chosen by takes no part', () => {
  const found = expectation(mixture(0.2, m, u, 1e6), u, {
    leftOut: [true, false, false, false],
    pseudoPairs: 1,
    startShare: 0.05,
  })
  assert.equal(found.m[0], null)
  close(found.m[1]?.[0] ?? 0, 0.7, 0.01, 'm')
})

test('missing values say nothing about the match, and are counted', () => {
  const half = mixture(0.2, m, u, 1e6).flatMap(({ levels, count }) => [
    { levels, count: count / 2 },
    { levels: [0, ...levels.slice(1)], count: count / 2 },
  ])
  const found = expectation(half, u, { leftOut: m.map(() => false), pseudoPairs: 1, startShare: 0.05 })
  close(found.m[0]?.[0] ?? 0, 0.9, 0.005, 'm')
  close(found.known[0] ?? 0, 0.5, 0.001, 'known')
})

test('a level that no pair shows keeps a little probability', () => {
  const found = expectation([{ levels: [1], count: 1000 }], [[0.01, 0.5, 0.49]], {
    leftOut: [false],
    pseudoPairs: 3,
    startShare: 0.5,
  })
  assert.ok((found.m[0]?.[1] ?? 0) > 0)
})

test('chance is what random pairs show less what matches among them bring', () => {
  const prior = 0.001
  const [trueM, trueU] = [
    [0.7, 0.3],
    [0.0001, 0.9999],
  ]
  const sampled = trueM.map((value, level) => 1e9 * (prior * value + (1 - prior) * (trueU[level] ?? 0)))
  close(chances(sampled, trueM, prior)[0] ?? 0, 0.0001, 1e-6, 'u')
  close(
    chances(sampled, null, prior)[0] ?? 0,
    0.0008,
    1e-6,
    'without the correction it is eight times as much',
  )
})

test('however much matches explain, a twentieth is left to chance', () => {
  const u = chances([10, 990], [1, 1e-9], 0.5)
  assert.ok((u[0] ?? 0) > 0)
  close((u[0] ?? 0) + (u[1] ?? 0), 1, 1e-12, 'sum')
})

test('weights that rise as agreement falls are pooled, and the shares still add up', () => {
  const mended = monotone([0.5, 0.01, 0.4, 0.09], [0.01, 0.09, 0.1, 0.8])
  const weights = mended.m.map((value, level) => Math.log2(value / (mended.u[level] ?? 1)))
  assert.deepEqual(mended.pooled, [2, 3])
  assert.deepEqual(
    weights,
    weights.toSorted((a, b) => b - a),
  )
  close(
    mended.m.reduce((sum, value) => sum + value, 0),
    1,
    1e-12,
    'sum',
  )
})

test('weights in order are left alone', () => {
  const mended = monotone([0.8, 0.15, 0.05], [0.01, 0.09, 0.9])
  assert.deepEqual(mended.pooled, [])
  assert.deepEqual(
    mended.m.map((value) => Math.round(value * 1e9) / 1e9),
    [0.8, 0.15, 0.05],
  )
})
