import { controlled, interrupted, StatisticsError, wilson } from '@article4/statistics'
import {
  areaOf,
  campaignPlans,
  diceOf,
  drawn,
  expectedReports,
  recording,
  type CampaignPlan,
  type Dice,
} from '../simulation/index.ts'
import { between, decimals, meets, nominal, share, type Effort, type Finding } from './finding.ts'

const months = 60
/** A year from the first day on is looked at: what comes later is another question. */
const follow = 12

interface Judged {
  readonly estimate: number
  readonly isCovered: boolean
  readonly claims: boolean
}
interface Method {
  readonly name: string
  readonly judge: (
    treated: readonly number[],
    comparison: readonly number[],
    at: number,
    truth: number,
  ) => Judged
}
const judged = (estimate: number, lower: number, upper: number, truth: number): Judged => ({
  estimate,
  isCovered: lower <= truth && truth <= upper,
  claims: lower > 1,
})
const season = { harmonics: 1, periods: 12, first: 0 } as const

/**
 * The seam for the whole judgement of a campaign (`judgeSeries` of the statistics package): until then the two analyses it is made of,
 * each alone.
 */
const methods: readonly Method[] = [
  {
    name: 'series alone',
    judge(treated, _comparison, changeAt, truth) {
      const { ratio, interval } = interrupted({ counts: treated, changeAt, change: 'level', season })
      return judged(ratio, interval.lower, interval.upper, truth)
    },
  },
  {
    name: 'against comparison districts',
    judge(treated, comparison, changeAt, truth) {
      // On logarithms, so that a difference is a ratio; half a report keeps a month without any in.
      const logs = (counts: readonly number[]): number[] => counts.map((count) => Math.log(count + 0.5))
      const { level } = controlled({ treated: logs(treated), comparison: logs(comparison), changeAt }, 1)
      return judged(
        Math.exp(level.estimate),
        Math.exp(level.interval.lower),
        Math.exp(level.interval.upper),
        truth,
      )
    },
  },
]

/** How often the interval holds the true effect of each planted campaign, over many drawings of the same five years. */
export function examineCampaigns({ seed, worlds }: Effort): Finding[] {
  const { districts } = areaOf(1, diceOf(seed, 1, 900))
  const people = districts.map(({ population }) => population / 100_000)
  const recordingAt = months - recording.monthsBeforeEnd
  const expected = expectedReports({
    months,
    firstMonthOfYear: 12,
    people,
    plans: campaignPlans,
    recordingAt,
  })
  const findings = campaignPlans.flatMap((plan) =>
    methods.map((method) => {
      const truth = truthOf(plan, method, expected)
      const all = Array.from({ length: worlds }, (_, world) =>
        judgeOne(plan, method, expected.with, truth, diceOf(seed + world, 1, 901)),
      ).filter((one) => one !== null)
      return findingOf(plan, method, truth, all)
    }),
  )
  return findings.map((finding, at) => ({
    ...finding,
    standsOn:
      at === 0
        ? 'packages/statistics over monthly counts of the simulated districts (season, national trend, more scatter than chance, one change of recording); a year from the first day'
        : '',
  }))
}

const sumOf = (rows: readonly (readonly number[])[], places: readonly number[]): number[] =>
  Array.from({ length: months }, (_, month) =>
    places.reduce((sum, place) => sum + (rows[place]?.[month] ?? 0), 0),
  )

/** The series alone averages the year; the comparison asks for the first moment. */
function truthOf(
  plan: CampaignPlan,
  method: Method,
  expected: { readonly with: readonly number[][]; readonly without: readonly number[][] },
): number {
  if (method.name !== 'series alone') return plan.ratio
  const from = months - plan.monthsBeforeEnd
  const until = Math.min(months, from + follow)
  const total = (rows: readonly number[][]): number =>
    sumOf(rows, plan.districts)
      .slice(from, until)
      .reduce((sum, one) => sum + one, 0)
  return plan.ratio === 1 ? 1 : total(expected.with) / total(expected.without)
}

function judgeOne(
  plan: CampaignPlan,
  method: Method,
  means: readonly number[][],
  truth: number,
  dice: Dice,
): Judged | null {
  const counts = means.map((row) => drawn(row, dice))
  const from = months - plan.monthsBeforeEnd
  const until = Math.min(months, from + follow)
  try {
    return method.judge(
      sumOf(counts, plan.districts).slice(0, until),
      sumOf(counts, plan.comparison).slice(0, until),
      from,
      truth,
    )
  } catch (error) {
    // A gate of the method: no figure is a result, and is left out of the coverage.
    if (error instanceof StatisticsError) return null
    throw error
  }
}

function findingOf(plan: CampaignPlan, method: Method, truth: number, all: readonly Judged[]): Finding {
  const covered = wilson(all.filter(({ isCovered }) => isCovered).length, Math.max(1, all.length))
  const claims = all.filter((one) => one.claims).length / Math.max(1, all.length)
  const middle = all.map(({ estimate }) => estimate).toSorted((one, other) => one - other)[
    Math.floor(all.length / 2)
  ]
  const inRecording =
    plan.monthsBeforeEnd === recording.monthsBeforeEnd ? ', recording changed that month' : ''
  return {
    examined: `Campaign “${plan.name}”${inRecording}, ${method.name}`,
    measure: `coverage of the 95% interval (says a rise in ${share(claims)}; middle estimate ${decimals(middle ?? Number.NaN)})`,
    found: share(covered.estimate),
    interval: between(covered.interval, share),
    against: `93% to 97%; true ratio ${decimals(truth)}`,
    of: `${all.length} drawings`,
    held: meets(covered.interval, nominal),
    standsOn: '',
  }
}
