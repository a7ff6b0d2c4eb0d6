import assert from 'node:assert/strict'
import test from 'node:test'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf } from '../random/seeded.ts'
import { spaceTimeScan } from './scan.ts'
import { scatteredAround, scatterOf, type Scatter } from './scatter.ts'

/** Forty places in eight groups, two years of months, with as much scatter as is said. */
const [periods, places] = [24, 40] as const
const groups = Array.from({ length: places }, (_, place) => Math.floor(place / 5))
const flat = (mean: number) => new Float64Array(places * periods).fill(mean)
const drawn = (scatter: Scatter, at: number, mean = 5) =>
  scatteredAround({ periods, expected: flat(mean) }, groups, scatter, chanceOf(5, at))
const middleOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/** What is expected by the margins of the counts themselves. */
function byMargins(cases: Float64Array): Float64Array {
  const [ofPlace, ofPeriod] = [new Float64Array(places), new Float64Array(periods)]
  cases.forEach((n, at) => {
    ofPlace[Math.floor(at / periods)] = (ofPlace[Math.floor(at / periods)] ?? 0) + n
    ofPeriod[at % periods] = (ofPeriod[at % periods] ?? 0) + n
  })
  const total = ofPlace.reduce((sum, n) => sum + n, 0)
  return cases.map(
    (_, at) => ((ofPlace[Math.floor(at / periods)] ?? 0) * (ofPeriod[at % periods] ?? 0)) / total,
  )
}

for (const planted of [
  { ofGroups: 0, ofPlaces: 0 },
  { ofGroups: 0.15, ofPlaces: 0 },
  { ofGroups: 0, ofPlaces: 0.3 },
  { ofGroups: 0.1, ofPlaces: 0.2 },
])
  test(`scatter of ${planted.ofGroups} of groups and ${planted.ofPlaces} of places is found again`, () => {
    const found = Array.from({ length: 60 }, (_, at) => {
      const cases = drawn(planted, at)
      return scatterOf({ periods, cases, expected: byMargins(cases) }, groups, periods)
    })
    // Never below nothing, so that a little is found where there is none.
    assert.ok(Math.abs(middleOf(found.map(({ ofGroups }) => ofGroups)) - planted.ofGroups) < 0.015)
    assert.ok(Math.abs(middleOf(found.map(({ ofPlaces }) => ofPlaces)) - planted.ofPlaces) < 0.03)
  })

test('what is drawn has the mean and the variance that were asked for, small shapes too', () => {
  for (const [mean, ofPlaces] of [
    [5, 0.2],
    [2, 1.7],
    [150, 0.01],
  ] as const) {
    const values = Array.from({ length: 12 }, (_, at) => [
      ...drawn({ ofGroups: 0, ofPlaces }, at, mean),
    ]).flat()
    const average = middleOf(values)
    const variance = middleOf(values.map((value) => (value - average) ** 2))
    const expected = mean + ofPlaces * mean ** 2
    assert.ok(Math.abs(average / mean - 1) < 0.04, `mean ${average} of ${mean}`)
    assert.ok(Math.abs(variance / expected - 1) < 0.12, `variance ${variance} of ${expected}`)
  }
})

test('a scan that knows the groups gives the same each time, says so, and refuses what it cannot use', () => {
  const cases = Array.from({ length: 6 }, (_, place) => [3, 2, 4, place === 0 ? 9 : 3])
  const data = {
    places: cases.map((_, place) => ({ latitude: 52 + place / 50, longitude: -1 })),
    cases,
    groups: [0, 0, 1, 1, 2, 2],
  }
  const one = spaceTimeScan(data, { seed: 3, replicates: 99 })
  assert.deepEqual(spaceTimeScan(data, { seed: 3, replicates: 99 }), one)
  assert.equal(one.model, 'space-time permutation with scatter')
  const { groups: _, ...alone } = data
  const shuffled = spaceTimeScan(alone, { seed: 3, replicates: 99 })
  assert.equal(shuffled.model, 'space-time permutation')
  assert.notEqual(shuffled.provenance.inputHash, one.provenance.inputHash)
  assert.equal(shuffled.clusters[0]?.logLikelihoodRatio, one.clusters[0]?.logLikelihoodRatio)
  refuses('lengths-differ', () => spaceTimeScan({ ...data, groups: [1, 2] }, { seed: 3, replicates: 99 }))
  refuses('out-of-range', () => spaceTimeScan({ ...data, expected: cases }, { seed: 3, replicates: 99 }))
})
