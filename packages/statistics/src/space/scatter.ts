import type { Chance } from '../random/seeded.ts'

/**
 * How much more than by chance counts scatter around what is expected of them: groups of places by moods that all of a group share (a
 * district tells more one month, a helpline of it is shut the next), and places each by themselves.
 */
export interface Scatter {
  /** Variances of moods whose mean is 1. */
  readonly ofGroups: number
  readonly ofPlaces: number
}

export interface Cells {
  readonly periods: number
  /** Place by place, each with its periods. */
  readonly cases: Float64Array
  readonly expected: Float64Array
}

/**
 * By moments, from the periods before `until`: squares of what differs, less what chance explains, over squares of what is expected. What
 * is expected was worked out from the counts themselves, so that what is left differs by less; a group that is nearly all there is tells
 * nothing and is passed over.
 */
export function scatterOf(cells: Cells, groups: readonly number[], until: number): Scatter {
  const total = sumOf(cells.expected)
  const [own, shared] = [
    { over: 0, square: 0 },
    { over: 0, square: 0, ownSquare: 0 },
  ]
  const late = 1 - 1 / cells.periods
  for (const places of Map.groupBy(groups.keys(), (place) => groups[place] ?? 0).values()) {
    const members = membersOf(cells, places)
    const ofGroup = sumOf(members.map(({ expected }) => expected))
    const left = (1 - ofGroup / total) * late
    for (let period = 0; period < until; period += 1) {
      const seen = sumOf(members.map(({ at }) => cells.cases[at + period] ?? 0))
      const hoped = sumOf(members.map(({ at }) => cells.expected[at + period] ?? 0))
      if (hoped === 0) continue
      for (const { at, expected } of members) {
        const part = (cells.expected[at + period] ?? 0) / hoped
        const free = (1 - expected / ofGroup) * late
        if (free < leastFree) continue
        own.over += ((cells.cases[at + period] ?? 0) - part * seen) ** 2 / free - part * seen
        own.square += part ** 2 * seen * Math.max(0, seen - 1)
      }
      if (left < leastFree) continue
      shared.over += (seen - hoped) ** 2 / left - hoped
      shared.square += hoped ** 2
      shared.ownSquare += sumOf(members.map(({ at }) => (cells.expected[at + period] ?? 0) ** 2))
    }
  }
  const ofPlaces = Math.max(0, own.over / Math.max(own.square, Number.MIN_VALUE))
  const ofGroups = (shared.over - ofPlaces * shared.ownSquare) / Math.max(shared.square, Number.MIN_VALUE)
  return { ofGroups: Math.max(0, ofGroups), ofPlaces }
}

/** Where each place's periods begin, and what is expected of it over all of them. */
const membersOf = ({ periods, expected }: Cells, places: readonly number[]) =>
  places.map((place) => ({
    at: place * periods,
    expected: sumOf(expected.subarray(place * periods, (place + 1) * periods)),
  }))
const leastFree = 0.05

/** Counts with as much scatter, each around what is expected of it. */
export function scatteredAround(
  { periods, expected }: Pick<Cells, 'periods' | 'expected'>,
  groups: readonly number[],
  { ofGroups, ofPlaces }: Scatter,
  chance: Chance,
): Float64Array {
  const moods = new Map<number, number[]>()
  for (const group of groups)
    if (!moods.has(group))
      moods.set(
        group,
        Array.from({ length: periods }, () => mood(ofGroups, chance)),
      )
  return expected.map((mean, cell) => {
    const shared = moods.get(groups[Math.floor(cell / periods)] ?? 0)?.[cell % periods] ?? 1
    return poisson(mean * shared * mood(ofPlaces, chance), chance)
  })
}

/** From a gamma distribution with mean 1 (Marsaglia and Tsang 2000). */
function mood(variance: number, chance: Chance): number {
  if (variance < 1e-9) return 1
  const shape = 1 / variance
  if (shape < 1) return gamma(shape + 1, chance) * (1 - chance.unit()) ** variance * variance
  return gamma(shape, chance) * variance
}
function gamma(shape: number, chance: Chance): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = chance.normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - chance.unit()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** By products of uniform numbers (Knuth), in parts whose product stays far above the smallest number. */
function poisson(mean: number, chance: Chance): number {
  let count = 0
  for (let left = mean; left > 0; left -= mostAtOnce) {
    const limit = Math.exp(-Math.min(left, mostAtOnce))
    for (let product = 1 - chance.unit(); product > limit; product *= 1 - chance.unit()) count += 1
  }
  return count
}
const mostAtOnce = 100

const sumOf = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}
