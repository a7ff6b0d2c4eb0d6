import { spaceTimeScan, wilson } from '@article4/statistics'
import {
  falseAlarms,
  foundOf,
  leastRecurrence,
  monthsLooked,
  questionOf,
  type FoundCluster,
  type WardCount,
} from '../rooms/evaluation/clusters/rules/gather.ts'
import { lastMonths, monthsIn, type Period } from '../rooms/evaluation/rules/periods.ts'
import { areaOf, diceOf, drawn, expectedReports, type Dice } from '../simulation/index.ts'
import { between, decimals, share, type Effort, type Finding } from './finding.ts'

/** In the last months before one looks: a watch is for what begins, not for what is long over. */
const planted = { wards: 4, months: 5, relativeRisk: 2.8 } as const

interface Looked {
  readonly found: boolean
  /** Wards and months that both name, over those that either names. */
  readonly overlap: number
}
interface Way {
  readonly relativeRisk: number
  readonly purpose: number
  readonly worlds: number
  readonly knowsDistricts: boolean
}

/** Whether the evaluation room's watch finds a hot spot that was planted, and how often it alarms where there is none. */
export function examineHotSpots({ seed, endsOn, fewWorlds, replicates }: Effort): Finding[] {
  const months = lastMonths(endsOn, monthsLooked)
  const look = ({ relativeRisk, purpose, worlds, knowsDistricts }: Way): Looked[] =>
    Array.from({ length: worlds }, (_, world) => {
      const made = worldOf(diceOf(seed + world, 1, purpose), months, relativeRisk)
      return lookAt(made, months, { seed: seed + world, replicates }, knowsDistricts)
    })
  const many = 2 * fewWorlds
  const none = { relativeRisk: 1, purpose: 904, worlds: many } as const
  const hot = look({
    relativeRisk: planted.relativeRisk,
    purpose: 903,
    worlds: fewWorlds,
    knowsDistricts: true,
  })
  const hits = hot.filter(({ found }) => found)
  const overlap = hits.reduce((sum, one) => sum + one.overlap, 0) / Math.max(1, hits.length)
  const declared = 365 / 12 / leastRecurrence
  const row = (examined: string, measure: string, looks: readonly Looked[]) => {
    const { estimate, interval } = wilson(looks.filter(({ found }) => found).length, looks.length)
    const finding = { examined, measure, found: share(estimate), interval: between(interval, share) }
    return { finding, interval }
  }
  const power = row(
    'Hot spots, planted',
    `an alarm names a ward of it (of wards and months ${share(overlap)} right)`,
    hot,
  )
  const alarms = row(
    'Hot spots, none planted',
    'months with an alarm, of which there should be one a year',
    look({ ...none, knowsDistricts: true }),
  )
  const control = row(
    'Hot spots, none planted, as if districts had no moods (control)',
    'the same, with chance alone for scatter',
    look({ ...none, worlds: fewWorlds, knowsDistricts: false }),
  )
  return [
    {
      ...power.finding,
      against: `100%; relative risk ${decimals(planted.relativeRisk, 1)} in ${planted.wards} wards for the last ${planted.months} months`,
      held: null,
      of: `${fewWorlds} worlds of 105 wards and ${monthsLooked} months`,
      standsOn: `the evaluation room’s watch (${replicates} replicates) over simulated reports, whose districts tell more in one month than in another`,
    },
    {
      ...alarms.finding,
      against: `${share(declared)}; the page says ${share(falseAlarms.ofMonths)}`,
      held: alarms.interval.lower <= declared,
      of: `${many} worlds`,
      standsOn: '',
    },
    { ...control.finding, against: 'more than that', held: null, of: `${fewWorlds} worlds`, standsOn: '' },
  ]
}

interface World {
  readonly area: ReturnType<typeof areaOf>
  readonly hot: ReadonlySet<string>
  readonly counts: readonly WardCount[]
}

function worldOf(dice: Dice, period: Period, relativeRisk: number): World {
  const area = areaOf(1, dice)
  const months = monthsIn(period)
  const means = expectedReports({
    months: months.length,
    firstMonthOfYear: Number(period.from.slice(5, 7)),
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
  const cells = new Map<string, number>()
  const add = (ward: string, month: number): void => {
    const key = `${ward} ${months[month]}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  area.districts.forEach(({ code, population }, at) => {
    const own = area.wards.filter(({ district }) => district === code)
    const weights = own.map((ward) => [ward.code, ward.population] as const)
    drawn(means[at] ?? [], dice).forEach((count, month) => {
      for (let one = 0; one < count; one += 1) add(dice.weighted(weights), month)
      if (month < months.length - planted.months) return
      for (const ward of own.filter((one) => hot.has(one.code))) {
        const mean = ((means[at]?.[month] ?? 0) * ward.population) / population
        for (let one = dice.poisson(mean * (relativeRisk - 1)); one > 0; one -= 1) add(ward.code, month)
      }
    })
  })
  const counts = [...cells].map(([key, n]) => {
    const [ward = '', month = ''] = key.split(' ')
    return { ward, month, n }
  })
  return { area, hot: relativeRisk === 1 ? new Set() : hot, counts }
}

/** As the room looks, and as it says what it found. Where nothing was planted any alarm counts. */
function lookAt(
  { area, hot, counts }: World,
  months: Period,
  chance: { readonly seed: number; readonly replicates: number },
  knowsDistricts: boolean,
): Looked {
  const wards = area.wards.map(({ middle: [longitude, latitude], ...ward }) => ({
    ...ward,
    longitude,
    latitude,
  }))
  const question = questionOf(counts, wards, months)
  if (question === null) return { found: false, overlap: 0 }
  const { groups, ...alone } = question.data
  const data = knowsDistricts && groups !== undefined ? { ...alone, groups } : alone
  const scan = spaceTimeScan(data, { ...chance, prospective: true, mostPeriods: 0.25 })
  const alarms = foundOf(question, scan).clusters.filter(({ isAlarm }) => isAlarm)
  if (hot.size === 0) return { found: alarms.length > 0, overlap: 0 }
  const [right] = alarms.filter((one) => one.wards.some((ward) => hot.has(ward)))
  return { found: right !== undefined, overlap: right === undefined ? 0 : overlapOf(right, hot, months) }
}

function overlapOf({ wards, from, to }: FoundCluster, hot: ReadonlySet<string>, over: Period): number {
  const named = monthsIn({ from: `${from}-01`, to: `${to}-28` }).length
  const inside = wards.filter((ward) => hot.has(ward)).length
  const shared = inside * Math.min(named, planted.months)
  const all = Math.min(planted.months, monthsIn(over).length)
  return shared / (wards.length * named + hot.size * all - shared)
}
