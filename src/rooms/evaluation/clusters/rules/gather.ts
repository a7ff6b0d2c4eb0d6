import {
  falseDiscovery,
  getisOrd,
  shrunkRates,
  StatisticsError,
  withinDistance,
  type Scan,
  type ScanData,
} from '@article4/statistics'
import { monthOf, monthsIn, type Period } from '../../rules/periods.ts'

/**
 * Where items gather: wards and months with more than if they came everywhere alike. By the space-time permutation scan, which needs no number of residents, over
 * circles of wards and windows that end with the last month, against chance with as much scatter as the districts and wards themselves show; and beside it by Gi*, over the share of a ward's items that came lately, shrunk. An alarm is what chance would bring once a
 * year or less. It is about items, never about how much there is.
 */
export interface WardCount {
  readonly month: string
  readonly ward: string
  readonly n: number
}
export interface Ward {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly latitude: number
  readonly longitude: number
}
export interface Question {
  readonly months: readonly string[]
  readonly wards: readonly Ward[]
  readonly data: ScanData
  readonly items: number
  /** Items in wards of which no outline was read in. */
  readonly unplaced: number
}
export interface FoundCluster {
  readonly wards: readonly string[]
  readonly kilometres: number
  readonly from: string
  readonly to: string
  readonly cases: number
  readonly expected: number
  readonly p: number
  /** How many days of looking every month until chance brings one as strong. */
  readonly recurrenceDays: number
  readonly isAlarm: boolean
}
export interface HotWard {
  readonly ward: string
  readonly items: number
  readonly lately: number
  readonly expected: number
  readonly shrunkTimes: number
  readonly z: number
  /** After Benjamini and Hochberg. */
  readonly q: number
}
export interface Found {
  readonly form: 1
  readonly clusters: readonly FoundCluster[]
  readonly hot: readonly HotWard[]
  readonly unplaced: number
}

/** Two years are looked at, and what gathers in the last half year at most. */
export const monthsLooked = 24
const lately = 3
export const replicates = 999
/** One looks once a month, as counts are by month. */
const daysBetweenLooks = 365 / 12
/** Chance brings one as strong once a year or less (statistics.md 1d). */
export const leastRecurrence = 365
/** Pages for those who see figures show no place with fewer; what is public needs five (statistics.md 1d). */
export const [leastInternal, leastPublic] = [3, 5] as const
/** A neighbour of a ward lies within so many kilometres, middle to middle. */
const neighbourKilometres = 5
const mostQ = 0.05

/**
 * How often a month without anything brings an alarm: measured over simulated months (`gather.simulation.test.ts`, 200 areas of 30 wards, with moods of districts and without), where it is about what the recurrence
 * interval promises: one of twelve.
 */
export const falseAlarms = { ofMonths: 0.07, from: 0.03, to: 0.13 } as const

/** Null where there is too little to look at: fewer than three wards, or twenty items. */
const [leastWards, leastItems] = [3, 20]
export function questionOf(
  counts: readonly WardCount[],
  wards: readonly Ward[],
  over: Period,
): Question | null {
  const months = monthsIn(over)
  const within = counts.filter(({ month }) => month >= monthOf(over.from) && month <= monthOf(over.to))
  const placed = new Set(within.flatMap(({ ward, n }) => (n > 0 ? [ward] : [])))
  const known = wards.filter(({ code }) => placed.has(code))
  const byWard = Map.groupBy(within, ({ ward }) => ward)
  const cases = known.map(({ code }) =>
    months.map((month) => byWard.get(code)?.find((one) => one.month === month)?.n ?? 0),
  )
  const sum = (rows: readonly { readonly n: number }[]): number => rows.reduce((all, { n }) => all + n, 0)
  const items = cases.flat().reduce((all, n) => all + n, 0)
  if (known.length < leastWards || items < leastItems) return null
  const districts = [...new Set(known.map(({ district }) => district))]
  const groups = known.map(({ district }) => districts.indexOf(district))
  return {
    months,
    wards: known,
    data: { places: known, cases, groups },
    items,
    unplaced: sum(within) - items,
  }
}

export function foundOf(question: Question, scan: Scan): Found {
  const clusters = scan.clusters
    .map((one): FoundCluster => {
      const recurrenceDays = daysBetweenLooks / one.p
      return {
        wards: one.places.map((at) => question.wards[at]?.code ?? ''),
        kilometres: one.kilometres,
        from: question.months[one.from] ?? '',
        to: question.months[one.to] ?? '',
        cases: one.cases,
        expected: one.expected,
        p: one.p,
        recurrenceDays,
        isAlarm: recurrenceDays >= leastRecurrence && one.cases >= leastInternal,
      }
    })
    .filter(({ cases }) => cases >= leastInternal)
    .toSorted((one, other) => one.p - other.p)
    .slice(0, 10)
  return { form: 1, clusters, hot: hotWards(question), unplaced: question.unplaced }
}

/** Wards around which a larger part of the items came lately than of all. */
function hotWards({ wards, data }: Question): readonly HotWard[] {
  const totals = data.cases.map((row) => row.reduce((all, n) => all + n, 0))
  const late = data.cases.map((row) => row.slice(-lately).reduce((all, n) => all + n, 0))
  const [all, allLate] = [totals, late].map((rows) => rows.reduce((sum, n) => sum + n, 0)) as [number, number]
  if (allLate === 0) return []
  const expected = totals.map((n) => (n * allLate) / all)
  const rates = shrunkRates(late, expected).rates
  const found = orNone(() =>
    getisOrd(
      rates.map(({ shrunk }) => shrunk),
      neighbours(wards),
    ),
  )
  if (found.length === 0) return []
  const qs = falseDiscovery(found.map(({ p }) => p))
  return wards
    .flatMap((ward, at): HotWard[] => {
      const [z, q] = [found[at]?.z ?? 0, qs[at] ?? 1]
      const isShown = q <= mostQ && z > 0 && (late[at] ?? 0) >= leastInternal
      if (!isShown) return []
      return [
        {
          ward: ward.code,
          items: totals[at] ?? 0,
          lately: late[at] ?? 0,
          expected: expected[at] ?? 0,
          shrunkTimes: rates[at]?.shrunk ?? 1,
          z,
          q,
        },
      ]
    })
    .toSorted((one, other) => one.q - other.q)
}
/** Kilometres on a plane: over a county true to a part in a thousand. */
function neighbours(wards: readonly Ward[]) {
  const middle = wards.reduce((sum, { latitude }) => sum + latitude, 0) / wards.length
  const squeeze = Math.cos((middle * Math.PI) / 180)
  return withinDistance(
    wards.map(({ latitude, longitude }) => ({ x: longitude * 111.19 * squeeze, y: latitude * 111.19 })),
    neighbourKilometres,
  )
}
/** Where all shrink to one there is nothing to stand out. */
function orNone(look: () => ReturnType<typeof getisOrd>): ReturnType<typeof getisOrd> {
  try {
    return look()
  } catch (error) {
    if (error instanceof StatisticsError) return []
    throw error
  }
}
