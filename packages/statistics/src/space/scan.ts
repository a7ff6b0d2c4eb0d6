import { between, count, numbers } from '../check.ts'
import { StatisticsError } from '../error.ts'
import {
  chanceOf,
  chanceVersion,
  inputHash,
  shuffled,
  type Chance,
  type Provenance,
} from '../random/seeded.ts'
import { scatteredAround, scatterOf } from './scatter.ts'
import { circlesAround, type Circles, type Place } from './zones.ts'

export interface ScanData {
  readonly places: readonly Place[]
  /** `cases[place][period]`. */
  readonly cases: readonly (readonly number[])[]
  /** Expected if nothing gathers, in any one unit (population will do); left out, the space-time permutation is used, which needs none. */
  readonly expected?: readonly (readonly number[])[]
  /**
   * For the permutation: a number for each place, the same for places of which more or less is told together (a district, the area of an
   * agency). Given, replicates scatter as the counts do; left out, by chance alone.
   */
  readonly groups?: readonly number[]
}

export interface ScanOptions {
  readonly seed: number
  readonly replicates?: number
  /** A circle holds at most this part of what is expected; our default is a quarter, SaTScan's a half. */
  readonly mostExpected?: number
  /** A window holds at most this part of the periods. */
  readonly mostPeriods?: number
  /** Only windows that end with the last period: for a watch that runs every day or week. */
  readonly prospective?: boolean
}

export interface SpaceTimeCluster {
  readonly places: readonly number[]
  readonly centre: number
  readonly kilometres: number
  /** First and last period. */
  readonly from: number
  readonly to: number
  readonly cases: number
  readonly expected: number
  /** Inside over outside. */
  readonly relativeRisk: number
  readonly logLikelihoodRatio: number
  /** Against the largest of each replicate; for others than the first hence on the safe side. */
  readonly p: number
}

export type ScanModel = 'Poisson' | 'space-time permutation' | 'space-time permutation with scatter'
export interface Scan {
  readonly model: ScanModel
  readonly clusters: readonly SpaceTimeCluster[]
  readonly provenance: Provenance
}

/**
 * Where and when cases gather more than chance would, over all circles and windows at once.
 *
 * Definition: for each place, circles that grow by the nearest places along the ground, and windows of periods; the log likelihood ratio
 * c ln(c/E) + (C - c) ln((C - c)/(C - E)) where c > E and c ≥ 2 (Kulldorff 1997, 2001); permutation: E = cases of the circle times cases of the
 * window over all (Kulldorff and others 2005). p = (1 + replicates at least as high) / (1 + replicates), ties against us.
 * With `groups` replicates are not shuffled but drawn around the same E, with moods of groups and of places whose variances are estimated by moments from the periods before
 * the longest window (from all where windows lie anywhere), each replicate with its own E: where reports of a district rise and fall together, shuffling finds clusters that are none.
 * Assumes: reports are spread like what is expected. A cluster is "more *reports* than expected if reports were spread like …", never more crime:
 * look for a campaign, a patrol, a shelter or headquarters to which cases were put, first. Never publish a place that a circle points at.
 *
 * @example
 * spaceTimeScan({ places, cases, expected }, { seed: 1 }).clusters[0]
 */
export function spaceTimeScan(data: ScanData, options: ScanOptions): Scan {
  const scan = openScan(data, options)
  return scan.whole(scan.replicates(0, scan.size))
}

/** A scan that is done in parts: `replicates` by their numbers, in any order and by anybody; `whole` from all of them in order. */
export interface OpenScan {
  readonly size: number
  /** The highest ratio of each. */
  replicates(from: number, to: number): number[]
  whole(drawn: readonly number[]): Scan
}

export function openScan(data: ScanData, options: ScanOptions): OpenScan {
  const { seed, mostExpected = 0.25, mostPeriods = 0.5, prospective = false } = options
  const size = scanSize(options)
  between(mostExpected, 'mostExpected', 0, 1)
  between(mostPeriods, 'mostPeriods', 0, 1)
  const ground = groundOf(data)
  const windows = windowsOf(
    ground.periods,
    Math.max(1, Math.floor(ground.periods * mostPeriods)),
    prospective,
  )
  const look = (counted: Counted, found?: (candidate: Candidate) => void) =>
    highest({ ...ground, ...counted, windows, limit: mostExpected * counted.total }, found)
  const draw = drawerOf(data, ground, prospective ? (windows[0]?.[0] ?? 0) : ground.periods)
  return {
    size,
    replicates: (from, to) =>
      Array.from({ length: to - from }, (_, at) => look(draw(chanceOf(seed, from + at)))),
    whole: (drawn) => {
      const candidates: Candidate[] = []
      look(ground, (candidate) => candidates.push(candidate))
      return {
        model: modelOf(data),
        clusters: distinct(candidates, ground.circles).map((candidate) => ({
          ...described(candidate, ground),
          p: (1 + drawn.filter((value) => value >= candidate.ratio - 1e-9).length) / (1 + size),
        })),
        provenance: { seed, version: chanceVersion, inputHash: hashOf(data, ground), replicates: size },
      }
    },
  }
}

/** How many replicates were asked for. */
export function scanSize({ seed, replicates = 999 }: ScanOptions): number {
  count(seed, 'seed')
  return count(replicates, 'replicates', 19)
}

function modelOf({ expected, groups }: ScanData): ScanModel {
  if (expected !== undefined) return 'Poisson'
  return groups === undefined ? 'space-time permutation' : 'space-time permutation with scatter'
}

function hashOf({ places, groups = [] }: ScanData, { cases, expected }: Ground): string {
  return inputHash([
    ...cases,
    ...expected,
    ...places.flatMap(({ latitude, longitude }) => [latitude, longitude]),
    ...groups,
  ])
}

interface Counted {
  /** Place by place, each with its periods. */
  readonly cases: Float64Array
  /** The same, scaled to as many as there are cases. */
  readonly expected: Float64Array
  readonly total: number
}
interface Ground extends Counted {
  readonly circles: readonly Circles[]
  readonly periods: number
}

interface Candidate {
  readonly centre: number
  readonly step: number
  readonly from: number
  readonly to: number
  readonly cases: number
  readonly expected: number
  readonly ratio: number
}

function groundOf({ places, cases, expected }: ScanData): Ground {
  const circles = circlesAround(places)
  const periods = cases[0]?.length ?? 0
  const laid = flat(cases, places.length, periods, 'cases')
  for (const number of laid) count(number, 'cases')
  const total = sum(laid)
  if (total < 2) throw new StatisticsError('too-few', 'cases', 'two are needed')
  const spread =
    expected === undefined
      ? byMargins(laid, places.length, periods)
      : flat(expected, places.length, periods, 'expected')
  if (spread.some((value) => value < 0) || sum(spread) === 0)
    throw new StatisticsError('out-of-range', 'expected', 'must not be negative, nor nothing everywhere')
  const scale = total / sum(spread)
  return { circles, periods, cases: laid, expected: spread.map((value) => value * scale), total }
}

function flat(
  rows: readonly (readonly number[])[],
  places: number,
  periods: number,
  argument: string,
): Float64Array {
  if (rows.length !== places || periods === 0 || rows.some((row) => row.length !== periods))
    throw new StatisticsError('lengths-differ', argument, 'needs a row for each place, of equal length')
  return Float64Array.from(numbers(rows.flat(), argument))
}

/** What each cell would hold if place and time had nothing to do with one another. */
function byMargins(cases: Float64Array, places: number, periods: number): Float64Array {
  const ofPlace = Array.from({ length: places }, (_, place) =>
    sum(cases.subarray(place * periods, (place + 1) * periods)),
  )
  const ofPeriod = Array.from({ length: periods }, (_, period) =>
    ofPlace.reduce((total, _unused, place) => total + (cases[place * periods + period] ?? 0), 0),
  )
  return cases.map((_, at) => (ofPlace[Math.floor(at / periods)] ?? 0) * (ofPeriod[at % periods] ?? 0))
}

function windowsOf(periods: number, longest: number, prospective: boolean): [from: number, to: number][] {
  const windows: [number, number][] = []
  for (let from = 0; from < periods; from += 1)
    for (let to = from; to < Math.min(periods, from + longest); to += 1)
      if (!prospective || to === periods - 1) windows.push([from, to])
  return windows
}

interface Looking extends Ground {
  readonly windows: readonly (readonly [number, number])[]
  readonly limit: number
}

/** The highest ratio of all; hands every candidate to `found` if asked to. */
function highest(ground: Looking, found?: (candidate: Candidate) => void): number {
  let top = 0
  for (const { centre, steps } of ground.circles) {
    const seen = new Float64Array(ground.periods + 1)
    const hoped = new Float64Array(ground.periods + 1)
    for (const [step, { added }] of steps.entries()) {
      for (const place of added) {
        addUp(seen, ground.cases, place)
        addUp(hoped, ground.expected, place)
      }
      if ((hoped.at(-1) ?? 0) > ground.limit + 1e-9) break
      for (const [from, to] of ground.windows) {
        const cases = (seen[to + 1] ?? 0) - (seen[from] ?? 0)
        const expected = (hoped[to + 1] ?? 0) - (hoped[from] ?? 0)
        if (cases < 2 || cases <= expected) continue
        const ratio = ratioOf(cases, expected, ground.total)
        if (ratio > top) top = ratio
        found?.({ centre, step, from, to, cases, expected, ratio })
      }
    }
  }
  return top
}

/** Adds a place's periods to running sums. */
function addUp(sums: Float64Array, cells: Float64Array, place: number): void {
  const periods = sums.length - 1
  let running = 0
  for (let period = 0; period < periods; period += 1) {
    running += cells[place * periods + period] ?? 0
    sums[period + 1] = (sums[period + 1] ?? 0) + running
  }
}

function ratioOf(cases: number, expected: number, total: number): number {
  const rest = total - cases
  return cases * Math.log(cases / expected) + (rest === 0 ? 0 : rest * Math.log(rest / (total - expected)))
}

/** The highest candidates, each sharing no place with a higher one. Most are of no account, and their p says so. */
function distinct(candidates: Candidate[], circles: readonly Circles[]): Candidate[] {
  const kept: Candidate[] = []
  const taken = new Set<number>()
  for (const candidate of candidates.toSorted((one, other) => other.ratio - one.ratio)) {
    const places = placesOf(candidate, circles)
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) taken.add(place)
    kept.push(candidate)
  }
  return kept
}

function placesOf({ centre, step }: Candidate, circles: readonly Circles[]): number[] {
  return circles[centre]?.steps.slice(0, step + 1).flatMap(({ added }) => added) ?? []
}

function described(candidate: Candidate, { circles, total }: Ground): Omit<SpaceTimeCluster, 'p'> {
  const { centre, step, from, to, cases, expected, ratio } = candidate
  return {
    places: placesOf(candidate, circles),
    centre,
    kilometres: circles[centre]?.steps[step]?.kilometres ?? 0,
    from,
    to,
    cases,
    expected,
    relativeRisk: cases / expected / ((total - cases) / (total - expected)),
    logLikelihoodRatio: ratio,
  }
}

/** How replicates are drawn. `until`: no window that is looked at begins before. */
function drawerOf(
  { places, expected, groups }: ScanData,
  ground: Ground,
  until: number,
): (chance: Chance) => Counted {
  if (groups === undefined) {
    const draw = expected === undefined ? permuted : scattered
    return (chance) => ({ cases: draw(ground, chance), expected: ground.expected, total: ground.total })
  }
  if (expected !== undefined)
    throw new StatisticsError(
      'out-of-range',
      'groups',
      'are for the permutation, which works out what is expected',
    )
  if (groups.length !== places.length)
    throw new StatisticsError('lengths-differ', 'groups', 'needs a number for each place')
  const scatter = scatterOf(ground, groups, until)
  return (chance) => {
    const cases = scatteredAround(ground, groups, scatter, chance)
    const total = sum(cases)
    const spread = byMargins(cases, places.length, ground.periods)
    return { cases, expected: spread.map((value) => value / Math.max(1, total)), total }
  }
}

/** As many cases, each falling where it is expected. */
function scattered({ expected, total }: Ground, chance: Chance): Float64Array {
  const steps = new Float64Array(expected.length)
  let reached = 0
  expected.forEach((value, at) => {
    reached += value
    steps[at] = reached
  })
  const cases = new Float64Array(expected.length)
  for (let drawn = 0; drawn < total; drawn += 1) {
    const sought = chance.unit() * reached
    let [low, high] = [0, steps.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle] ?? 0) > sought) high = middle
      else low = middle + 1
    }
    cases[low] = (cases[low] ?? 0) + 1
  }
  return cases
}

/** The same cases at the same places, their periods dealt out anew. */
function permuted({ cases, periods }: Ground, chance: Chance): Float64Array {
  const places: number[] = []
  const times: number[] = []
  cases.forEach((number, at) => {
    for (let one = 0; one < number; one += 1) {
      places.push(Math.floor(at / periods))
      times.push(at % periods)
    }
  })
  const dealt = new Float64Array(cases.length)
  shuffled(times, chance).forEach((time, at) => {
    const cell = (places[at] ?? 0) * periods + time
    dealt[cell] = (dealt[cell] ?? 0) + 1
  })
  return dealt
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
