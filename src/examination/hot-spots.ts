import { spaceTimeScan, wilson, type SpaceTimeCluster } from '@article4/statistics'
import { areaOf, diceOf, drawn, expectedReports, type Dice } from '../simulation/index.ts'
import { between, decimals, share, type Effort, type Finding } from './finding.ts'

const months = 24
const planted = { wards: 4, from: 15, to: 19, relativeRisk: 2.8 } as const

interface Looked {
  readonly found: boolean
  /** Wards and months that both name, over those that either names. */
  readonly overlap: number
}

/** Whether the scan finds a hot spot that was planted, and how often it finds one where there is none. */
export function examineHotSpots({ seed, fewWorlds, replicates }: Effort): Finding[] {
  const look = (relativeRisk: number, purpose: number): Looked[] =>
    Array.from({ length: fewWorlds }, (_, world) =>
      lookAt(diceOf(seed + world, 1, purpose), { seed: seed + world, replicates }, relativeRisk),
    )
  const [hot, none] = [look(planted.relativeRisk, 903), look(1, 904)]
  const of = (looks: readonly Looked[]) => wilson(looks.filter(({ found }) => found).length, looks.length)
  const [power, alarms] = [of(hot), of(none)]
  const hits = hot.filter(({ found }) => found)
  const overlap = hits.reduce((sum, one) => sum + one.overlap, 0) / Math.max(1, hits.length)
  return [
    {
      examined: 'Hot spots, planted',
      measure: `found at p ≤ 0.05 (of wards and months ${share(overlap)} right)`,
      found: share(power.estimate),
      interval: between(power.interval, share),
      against: `100%; relative risk ${decimals(planted.relativeRisk, 1)} in ${planted.wards} wards for ${planted.to - planted.from + 1} months`,
      held: null,
      of: `${fewWorlds} worlds of 105 wards and ${months} months`,
      standsOn: `packages/statistics (space-time scan, circles of at most a tenth, at most seven months, ${replicates} replicates) over simulated reports; expected by population and month`,
    },
    {
      examined: 'Hot spots, none planted',
      measure: 'false alarms at p ≤ 0.05 (reports scatter more than the scan assumes)',
      found: share(alarms.estimate),
      interval: between(alarms.interval, share),
      against: '5%',
      held: alarms.interval.lower <= 0.05,
      of: `${fewWorlds} worlds`,
      standsOn: '',
    },
  ]
}

function lookAt(
  dice: Dice,
  chance: { readonly seed: number; readonly replicates: number },
  relativeRisk: number,
): Looked {
  const area = areaOf(1, dice)
  const means = expectedReports({
    months,
    firstMonthOfYear: 12,
    people: area.districts.map(({ population }) => population / 100_000),
    plans: [],
    recordingAt: null,
  }).without
  const centre = dice.pick(area.wards)
  const away = ([x, y]: readonly [number, number]): number =>
    (x - centre.middle[0]) ** 2 + (y - centre.middle[1]) ** 2
  const hot = new Set(
    area.wards
      .toSorted((one, other) => away(one.middle) - away(other.middle))
      .slice(0, planted.wards)
      .map(({ code }) => code),
  )
  const isHot = (ward: string, month: number): boolean =>
    hot.has(ward) && month >= planted.from && month <= planted.to
  const cases = area.wards.map(() => Array.from({ length: months }, () => 0))
  area.districts.forEach(({ code, population }, at) => {
    const own = area.wards.flatMap((ward, place) => (ward.district === code ? [{ ward, place }] : []))
    drawn(means[at] ?? [], dice).forEach((count, month) => {
      const add = (place: number): void => {
        const row = cases[place]
        if (row !== undefined) row[month] = (row[month] ?? 0) + 1
      }
      const weights = own.map(({ ward, place }) => [place, ward.population] as const)
      for (let one = 0; one < count; one += 1) add(dice.weighted(weights))
      for (const { ward, place } of own) {
        if (!isHot(ward.code, month)) continue
        const mean = ((means[at]?.[month] ?? 0) * ward.population) / population
        for (let one = dice.poisson(mean * (relativeRisk - 1)); one > 0; one -= 1) add(place)
      }
    })
  })
  const totals = Array.from({ length: months }, (_, month) =>
    cases.reduce((sum, row) => sum + (row[month] ?? 0), 0),
  )
  const scan = spaceTimeScan(
    {
      places: area.wards.map(({ middle: [longitude, latitude] }) => ({ longitude, latitude })),
      cases,
      expected: area.wards.map(({ population }) => totals.map((total) => total * population)),
    },
    { ...chance, mostExpected: 0.1, mostPeriods: 0.3 },
  )
  const [first] = scan.clusters
  const isAlarm = first !== undefined && first.p <= 0.05
  if (relativeRisk === 1 || !isAlarm) return { found: isAlarm, overlap: 0 }
  const overlap = overlapOf(
    first,
    area.wards.map(({ code }) => hot.has(code)),
  )
  return { found: overlap > 0, overlap }
}

function overlapOf({ places, from, to }: SpaceTimeCluster, isHot: readonly boolean[]): number {
  const inside = places.filter((place) => isHot[place] === true).length
  const shared = inside * Math.max(0, Math.min(to, planted.to) - Math.max(from, planted.from) + 1)
  const either = places.length * (to - from + 1) + planted.wards * (planted.to - planted.from + 1) - shared
  return shared / either
}
