import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { explain, score } from '@article4/linkage'
import { models } from '../reference.ts'
import { edgeOf, leastWeight } from './compare.ts'
import { keysFor, mostKeys } from './keys.ts'
import { comparedKinds, type ComparedKind } from './kinds.ts'
import { readMention, type Details, type Reading } from './reading.ts'

function read(kind: ComparedKind, words: string, details: Details = {}): Reading {
  const answer = readMention(kind, words, details)
  assert.ok(answer.ok, words)
  return answer.reading
}
const keysOf = (kind: ComparedKind, one: Reading): readonly string[] =>
  keysFor(kind, models[kind].keys, one.prepared, one.shown)

type Named = readonly [words: string, details?: Details]
/** What two come to if they meet at all: null where no key is shared, or too little speaks for them. */
function weigh(kind: ComparedKind, one: Named, other: Named): number | null {
  const [a, b] = [read(kind, ...one), read(kind, ...other)]
  const theirs = new Set(keysOf(kind, b))
  if (!keysOf(kind, a).some((key) => theirs.has(key))) return null
  return (
    edgeOf(models[kind], { id: 'a', prepared: a.prepared }, { id: 'b', prepared: b.prepared })?.weight ?? null
  )
}

/** Pairs written down by hand, from what a careful person would say of them. `at least` and `at most` in bits. */
const pairs: readonly (readonly [ComparedKind, Named, Named, { min?: number; max?: number } | null])[] = [
  [
    'person',
    ['Amina Yusuf', { born: '12 March 1990' }],
    ['Yusuf, Aminah', { born: '12/03/1990' }],
    { min: 5 },
  ],
  [
    'person',
    ['Kateryna Shevchenko', { born: '1988' }],
    ['Katerina Shevchenko', { born: '3 May 1988' }],
    { min: 0 },
  ],
  // A name alone is never more than a realistic possibility.
  ['person', ['Amina Yusuf'], ['Amina Yusuf'], { min: leastWeight, max: 0.2 }],
  ['person', ['John Smith'], ['Jon Smith'], null],
  ['person', ['Amina Yusuf', { sex: 'woman' }], ['Amina Yusuf', { sex: 'he' }], null],
  [
    'person',
    ['Amina Yusuf', { born: '12 March 1990' }],
    ['Amina Yusuf', { born: '2 July 1961' }],
    { max: -2 },
  ],
  ['person', ['Amina Yusuf'], ['Piotr Kowalski'], null],
  [
    'vehicle',
    ['AB12 C??', { make: 'Ford', colour: 'white' }],
    ['AB12 CDE', { make: 'Ford', colour: 'white' }],
    { min: 2 },
  ],
  ['vehicle', ['AB12 C??'], ['AB12 CDE'], { max: 0 }],
  [
    'vehicle',
    ['AB12 CDF', { make: 'Ford', model: 'Transit' }],
    ['AB12 CDE', { make: 'Ford', model: 'Transit' }],
    { min: 2 },
  ],
  ['vehicle', ['AB12 CDE'], ['XY65 FGH'], null],
  ['business', ['Sparkle Hand Car Wash Ltd'], ['Sparkle Hand Car Wash'], { min: 0, max: 3 }],
  ['business', ['Sparkle Hand Car Wash Ltd'], ['Nail Corner'], null],
  // A postcode has about fifteen doors.
  ['place', ['NG99 5FW'], ['NG99 5FW'], { max: -2 }],
]

suite('comparing two mentions', () => {
  for (const [kind, one, other, expected] of pairs)
    test(`${kind}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      const found = weigh(kind, one, other)
      if (expected === null) return assert.equal(found, null)
      // A pair that must weigh little may also be left out.
      if (found === null) return assert.ok(expected.min === undefined, 'left out')
      assert.ok(found >= (expected.min ?? -Infinity) && found <= (expected.max ?? Infinity), String(found))
    })

  test('weighs the same from both sides, with the smaller id on the left', () => {
    const [a, b] = [read('person', 'Amina Yusuf'), read('person', 'Aminah Yusuf')]
    const there = edgeOf(models.person, { id: '1', prepared: a.prepared }, { id: '2', prepared: b.prepared })
    const back = edgeOf(models.person, { id: '2', prepared: b.prepared }, { id: '1', prepared: a.prepared })
    assert.deepEqual(there, back)
    assert.equal(there?.left, '1')
  })

  test('one value is one thing already: no pair of them is proposed', () => {
    const one = read('vehicle', 'AB12 CDE', { make: 'Ford' })
    assert.equal(edgeOf(models.vehicle, { id: '1', ...one }, { id: '2', ...one }), null)
  })

  test('levels and model are enough to find the weight again', () => {
    const [a, b] = [
      read('person', 'Amina Yusuf', { born: '1990' }),
      read('person', 'Amina Yusuf', { born: '1990' }),
    ]
    const edge = edgeOf(models.person, { id: '1', ...a }, { id: '2', ...b })
    assert.deepEqual(
      edge?.levels,
      score(models.person, a.prepared, b.prepared).parts.map((part) => part.level),
    )
    assert.equal(edge?.weight, explain(models.person, a.prepared, b.prepared, { left: {}, right: {} }).weight)
  })

  test('a name of many words gives no more keys than the store takes', () => {
    const many = read('person', 'Amina Fatuma Halima Khadija Maryam Zainab Yusuf Mohamed')
    const keys = keysOf('person', many)
    assert.ok(keys.length > 10 && keys.length <= mostKeys)
    assert.equal(new Set(keys).size, keys.length)
  })
})

test('models that were judged by hand say so; every share of a comparison adds up to one', () => {
  for (const kind of comparedKinds) {
    const model = models[kind]
    assert.equal(
      model.provenance.warnings.some((one) => one.startsWith('Provisional')),
      kind !== 'person',
      kind,
    )
    for (const { field, m, u } of model.comparisons)
      for (const shares of [m, u])
        assert.ok(Math.abs(shares.reduce((sum, one) => sum + one, 0) - 1) < 0.02, `${kind} ${field}`)
  }
})
