import assert from 'node:assert/strict'
import test from 'node:test'
import { close, column, near, sharedTable } from '../../proof/shared.ts'
import { counties, newMexico } from '../../proof/new-mexico.ts'
import { refuses } from '../../proof/refuses.ts'
import { falseDiscovery } from '../multiple/holm.ts'
import { chanceOf } from '../random/seeded.ts'
import { getisOrd, withinDistance } from './getis-ord.ts'
import { knox } from './knox.ts'
import { spaceTimeScan, type ScanData } from './scan.ts'
import { gammaPoisson, shrunkRates } from './shrinkage.ts'
import { circlesAround, kilometresBetween } from './zones.ts'

const grid = sharedTable('scan/getis_ord_remote_16x16.csv')
const carolina = sharedTable('scan/nc_sids.csv')

test('D01 to D03: where and when cases gathered in New Mexico', counties.options, () => {
  const options = { seed: 20_261_129, replicates: 999, mostExpected: 0.5 }
  const [found] = spaceTimeScan(newMexico(), options).clusters
  close(found?.logLikelihoodRatio ?? 0, 10.979758, 5e-4)
  assert.deepEqual([1973 + (found?.from ?? 0), 1973 + (found?.to ?? 0), found?.cases], [1985, 1989, 236])
  close(found?.expected ?? 0, 176.22, 0.005)
  // SaTScan's own 999 gave 0.011; three standard errors of such a share are 0.01.
  close(found?.p ?? 0, 0.011, 0.01)
})

test('D15 to D17: Getis and Ord’s grid', grid.options, () => {
  const values = column(grid, 'val')
  const y = column(grid, 'y')
  const weights = withinDistance(
    column(grid, 'x').map((x, at) => ({ x, y: y[at] ?? 0 })),
    30,
  )
  const place = 119
  near(getisOrd(values, weights, { self: false })[place]?.z ?? 0, 1.2219792, 1e-7)
  near(getisOrd(values, weights)[place]?.z ?? 0, 1.4507798, 1e-7)
  near(getisOrd(values, weights, { spread: 'n - 1' })[place]?.z ?? 0, 1.4479435, 1e-7)
  const p = getisOrd(values, weights).map((cell) => cell.p)
  const below = (all: readonly number[]) => all.filter((value) => value < 0.05).length
  assert.deepEqual([below(p), below(falseDiscovery(p))], [114, 78])
})

test('D21 and D22: the ten worst counties get better by themselves', carolina.options, () => {
  const [events, births] = [column(carolina, 'sid74'), column(carolina, 'bir74')]
  const [later, laterBirths] = [column(carolina, 'sid79'), column(carolina, 'bir79')]
  const { rates } = gammaPoisson(events, births)
  const worst = rates
    .map((_, at) => at)
    .toSorted((one, other) => (rates[other]?.raw ?? 0) - (rates[one]?.raw ?? 0))
    .slice(0, 10)
  const pooled = (top: (at: number) => number, bottom: readonly number[]) =>
    (1000 * worst.reduce((sum, at) => sum + top(at), 0)) /
    worst.reduce((sum, at) => sum + (bottom[at] ?? 0), 0)
  close(
    pooled((at) => events[at] ?? 0, births),
    5.263,
    5e-4,
  )
  close(
    pooled((at) => later[at] ?? 0, laterBirths),
    3.053,
    5e-4,
  )
  close(
    pooled((at) => (rates[at]?.shrunk ?? 0) * (births[at] ?? 0), births),
    3.357,
    5e-4,
  )
  const moments = shrunkRates(events, births)
  close(
    pooled((at) => (moments.rates[at]?.shrunk ?? 0) * (births[at] ?? 0), births),
    3.395,
    1e-3,
  )
})

test('places that do not differ shrink to one rate', () => {
  const found = shrunkRates([10, 10, 10], [100, 100, 100])
  assert.deepEqual([found.variance, found.rates[0]?.shrunk, found.rates[0]?.own], [0, 0.1, 0])
  const even = gammaPoisson([10, 10, 10], [100, 100, 100])
  close(even.rates[0]?.shrunk ?? 0, 0.1, 1e-4)
  assert.ok(even.shape > 1e5)
  close(gammaPoisson([0, 0], [10, 10]).rates[0]?.shrunk ?? 1, 0, 0.05)
  refuses('out-of-range', () => shrunkRates([1], [0]))
  refuses('not-a-count', () => gammaPoisson([1.5], [10]))
})

/** Twelve places on a line, thirty periods, two reports each; and eighteen more at one place in the last three periods. */
function planted(more: number): ScanData {
  const chance = chanceOf(21)
  const places = Array.from({ length: 12 }, (_, at) => ({ latitude: 51 + at / 10, longitude: -1 }))
  const cases = places.map((_, place) =>
    Array.from(
      { length: 30 },
      (_unused, period) => chance.below(4) + (place === 5 && period > 26 ? more : 0),
    ),
  )
  return { places, cases }
}

test('without any population a planted gathering is found, and nothing where nothing was planted', () => {
  const [found] = spaceTimeScan(planted(6), { seed: 1, replicates: 199 }).clusters
  assert.ok(found?.places.includes(5) && found.from >= 25 && found.p <= 0.01)
  const [none] = spaceTimeScan(planted(0), { seed: 1, replicates: 199 }).clusters
  assert.ok((none?.p ?? 1) > 0.05, `${none?.p}`)
})

test('a watch looks only at windows that reach today, and gives the same again', () => {
  const found = spaceTimeScan(planted(6), { seed: 1, replicates: 99, prospective: true })
  assert.ok(found.clusters.every(({ to }) => to === 29))
  assert.equal(found.model, 'space-time permutation')
  assert.deepEqual(spaceTimeScan(planted(6), { seed: 1, replicates: 99, prospective: true }), found)
  const places = found.clusters.flatMap((cluster) => cluster.places)
  assert.equal(new Set(places).size, places.length, 'clusters share no place')
})

test('distances run along the ground, and places equally far come in together', () => {
  close(
    kilometresBetween({ latitude: 51.5, longitude: -0.12 }, { latitude: 53.48, longitude: -2.24 }),
    262,
    1,
  )
  const [middle] = circlesAround([
    { latitude: 0, longitude: 0 },
    { latitude: 0, longitude: 1 },
    { latitude: 0, longitude: -1 },
  ])
  assert.deepEqual(
    middle?.steps.map(({ added }) => added.length),
    [1, 2],
  )
})

test('reports that follow one another are told from those that do not', () => {
  const chance = chanceOf(31)
  const starts = Array.from({ length: 40 }, () => ({
    latitude: 51 + chance.unit(),
    longitude: chance.unit(),
    day: chance.below(365),
  }))
  const echoes = starts.map(({ latitude, longitude, day }) => ({
    latitude: latitude + 0.001,
    longitude,
    day: day + 3,
  }))
  const ask = (events: typeof starts) =>
    knox(
      events,
      events.map(({ day }) => day),
      { kilometres: 1, time: 7, seed: 1, replicates: 199 },
    )
  assert.ok(ask([...starts, ...echoes]).p <= 0.01)
  const apart = echoes.map((echo) => ({ ...echo, day: chance.below(365) }))
  assert.ok(ask([...starts, ...apart]).p > 0.05)
})

test('a scan of what is not a map is refused', () => {
  const data = planted(0)
  refuses('too-few', () => spaceTimeScan({ places: data.places.slice(1, 2), cases: [[1]] }, { seed: 1 }))
  refuses('lengths-differ', () => spaceTimeScan({ ...data, cases: [[1]] }, { seed: 1 }))
  refuses('too-few', () => spaceTimeScan({ ...data, cases: data.cases.map(() => [0]) }, { seed: 1 }))
  refuses('out-of-range', () =>
    spaceTimeScan({ ...data, expected: data.cases.map((row) => row.map(() => -1)) }, { seed: 1 }),
  )
  refuses('out-of-range', () => kilometreless())
  refuses('no-variation', () => getisOrd([1, 1, 1], { weights: [[], [], []] }))
  refuses('lengths-differ', () => getisOrd([1, 2, 3], { weights: [] }))
  refuses('out-of-range', () => getisOrd([1, 2, 3], { weights: [[{ place: 3, weight: 1 }], [], []] }))
  refuses('not-finite', () =>
    kilometresBetween({ latitude: Number.NaN, longitude: 0 }, { latitude: 0, longitude: 0 }),
  )
  refuses('not-finite', () => withinDistance([{ x: Number.NaN, y: 0 }], 1))
})

function kilometreless() {
  return circlesAround([
    { latitude: 91, longitude: 0 },
    { latitude: 0, longitude: 0 },
  ])
}
