import assert from 'node:assert/strict'
import test from 'node:test'
import { equal } from '../compare/condition.ts'
import type { Model } from '../model/model.ts'
import { readModel, writeModel } from '../model/read-model.ts'
import { score } from '../score/score.ts'
import { explain } from './explain.ts'
import { probabilityWords } from './yardstick.ts'

/** Two fields with round weights: name +8 (then rarity) or −3, born +6 or −2; the prior is one in 1,025. */
const model: Model = {
  format: 'article4-linkage-model',
  formatVersion: 1,
  version: 'for-this-test',
  prior: 1 / 1025,
  fields: [],
  comparisons: [
    {
      field: 'name',
      needs: 'name',
      identifying: true,
      levels: [{ name: 'same name', when: equal('name'), frequency: { column: 'name', strength: 1 } }],
      otherwise: 'different names',
      m: [0.64, 0.125],
      u: [0.0025, 1],
    },
    {
      field: 'born',
      needs: 'born',
      identifying: true,
      levels: [{ name: 'same day', when: equal('born') }],
      otherwise: 'another day',
      m: [0.64, 0.25],
      u: [0.01, 1],
    },
  ],
  keys: [],
  frequencies: { name: { source: 'this test', floor: 0.001, shares: { common: 0.04 }, chance: 0.0025 } },
  relatives: null,
  clustering: { unseen: -4, cut: 0 },
  provenance: { records: 0, method: 'by hand', warnings: [] },
}
const nobody = { left: {}, right: {} }

test('a score is the prior and its parts, and does not depend on the order of the two', () => {
  const [one, other] = [
    { name: 'common', born: '1' },
    { name: 'common', born: '2' },
  ]
  const scored = score(model, one, other)
  assert.deepEqual(
    scored.parts.map(({ field, level, weight, frequency }) => [field, level, weight, frequency]),
    [
      ['name', 1, 8, -4],
      ['born', 2, -2, 0],
    ],
  )
  assert.equal(scored.weight, -10 + 8 - 4 - 2)
  assert.deepEqual(score(model, other, one), scored)
})

test('what is not known weighs nothing, and a value nobody listed is as rare as the floor', () => {
  const scored = score(model, { name: 'rare', born: null }, { name: 'rare', born: '1' })
  assert.equal(scored.parts[1]?.weight, 0)
  assert.ok(Math.abs((scored.parts[0]?.frequency ?? 0) - Math.log2(2.5)) < 1e-12)
})

test('counter-evidence comes first, what says nothing last, and every sentence says how strong it is', () => {
  const { bars, verdict, prior } = explain(
    model,
    { name: 'common', born: '1' },
    { name: 'common', born: '2' },
    {
      left: { name: 'Common', born: '1' },
      right: { name: 'Common', born: '2' },
    },
  )
  assert.deepEqual(
    bars.map(({ field }) => field),
    ['born', 'name'],
  )
  assert.equal(bars[0]?.sentence, 'born: another day. That is some evidence against it.')
  assert.equal(
    bars[1]?.sentence,
    'name: same name. That is strong evidence for it. The value is common, about 1 in 25, so it is worth less than usual.',
  )
  assert.equal(bars[0]?.left, '1')
  assert.equal(verdict, 'It is a remote chance that these are the same.')
  assert.equal(
    prior.sentence,
    'Before looking: of pairs taken at random, about 1 in 1,025 is of one and the same.',
  )
  const silent = explain(model, { name: null, born: '1' }, { name: 'x', born: '1' }, nobody)
  assert.equal(silent.bars.at(-1)?.sentence, 'name: not known on both sides, so it says nothing either way.')
})

test('what would change the view is told, and only what would', () => {
  const { wouldChange } = explain(model, { name: 'rare', born: null }, { name: 'rare', born: '1' }, nobody)
  assert.deepEqual(wouldChange, [
    'If name turned out to be different (different names), it would be a remote chance.',
    'If born turned out the same on both sides (same day), it would be almost certain.',
    'If born turned out to be different (another day), it would be highly unlikely.',
  ])
})

test('relatives take something off, and it is told', () => {
  const related: Model = {
    ...model,
    relatives: {
      share: 1,
      r: [
        [0.64, 0.36],
        [0.01, 0.99],
      ],
    },
  }
  const scored = score(related, { name: 'rare', born: '1' }, { name: 'rare', born: '2' })
  // Related weigh log2(1) + 8 + log2(0.99) + rarity; strangers' share of it is what is left.
  const term = Math.log2(0.64 / 0.0025) + Math.log2(2.5) + Math.log2(0.99)
  assert.ok(Math.abs(scored.relatives + Math.log2(1 + 2 ** term)) < 1e-12)
  const { bars } = explain(related, { name: 'rare', born: '1' }, { name: 'rare', born: '2' }, nobody)
  assert.match(bars[0]?.sentence ?? '', /relatives, or people of one house/)
})

test('each probability has a word of the yardstick', () => {
  const words = [0.01, 0.15, 0.3, 0.45, 0.6, 0.85, 0.99].map(probabilityWords)
  assert.deepEqual(words, [
    'a remote chance',
    'highly unlikely',
    'unlikely',
    'a realistic possibility',
    'likely',
    'highly likely',
    'almost certain',
  ])
})

test('a model comes back from its JSON as it went, and equal models are equal texts', () => {
  assert.deepEqual(readModel(writeModel(model)), model)
  const turned = Object.fromEntries(Object.entries(model).toReversed()) as unknown as Model
  assert.equal(writeModel(turned), writeModel(model))
})

const broken: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', 'x{', /not JSON/],
  ['another format', JSON.stringify({ ...model, format: 'x' }), /format says something else/],
  ['a later version of the format', JSON.stringify({ ...model, formatVersion: 9 }), /version 9/],
  ['no version', JSON.stringify({ ...model, version: '' }), /no version/],
  ['an impossible prior', JSON.stringify({ ...model, prior: 1 }), /prior/],
  ['no frequencies', JSON.stringify({ ...model, frequencies: null }), /frequencies/],
  ['no keys', JSON.stringify({ ...model, keys: 1 }), /keys/],
  ['nothing compared', JSON.stringify({ ...model, comparisons: [] }), /compares nothing/],
  ['a comparison of nothing', JSON.stringify({ ...model, comparisons: [1] }), /lacks its field/],
  [
    'too few shares',
    JSON.stringify({ ...model, comparisons: [{ ...model.comparisons[0], m: [1] }] }),
    /has not 2 shares/,
  ],
  [
    'a share of nought',
    JSON.stringify({ ...model, comparisons: [{ ...model.comparisons[0], u: [0, 1] }] }),
    /outside 0 to 1/,
  ],
  ['relatives that do not fit', JSON.stringify({ ...model, relatives: { share: 0.1, r: [] } }), /relatives/],
]
for (const [what, json, reason] of broken)
  test(`a model is refused: ${what}`, () => {
    assert.throws(() => readModel(String(json)), reason)
  })
