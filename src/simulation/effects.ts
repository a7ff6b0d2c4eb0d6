import type { Dice } from './dice.ts'

/**
 * The true effects, planted and kept aside. All numbers are our own choice: large enough to be worth looking for in five years of
 * one county, small enough that a careless method gets them wrong.
 */
export const reports = {
  /** For each 100,000 people in a month, in the first month. */
  base: 10.5,
  /** The whole country reports more each year, whatever is done here. */
  yearlyTrend: 1.09,
  /** Highest around October, with the national awareness day. */
  seasonHeight: 0.12,
  /** Variance over mean comes to about 1 + mean / shape of a district's month. */
  dispersionShape: 14,
  noiseShare: 0.35,
} as const

/** From this month on every call is logged, also those that were only passed on: the count jumps and nothing else does. */
export const recording = { monthsBeforeEnd: 14, ratio: 1.32 } as const

export interface CampaignPlan {
  readonly name: string
  readonly agency: string
  readonly aim: string
  readonly monthsBeforeEnd: number
  readonly months: number
  readonly districts: readonly number[]
  readonly comparison: readonly number[]
  readonly channels: readonly string[]
  readonly languages: readonly string[]
  readonly costPence: number
  readonly expectedPercent: number
  /** True. */
  readonly ratio: number
  readonly halfLifeMonths: number
  readonly learned: string
}
/** Two with an effect, one with none, one in the month in which recording changes. */
export const campaignPlans: readonly CampaignPlan[] = [
  {
    name: 'The hand that washes your car',
    agency: 'council',
    aim: 'Customers of hand car washes know four signs and where to tell.',
    monthsBeforeEnd: 38,
    months: 3,
    districts: [2, 3],
    comparison: [4, 5, 6],
    channels: ['social', 'radio', 'event', 'print'],
    languages: ['en', 'pa', 'gu'],
    costPence: 1_450_000,
    expectedPercent: 30,
    ratio: 1.55,
    halfLifeMonths: 9,
    learned:
      'Reports rose where it ran. Half of them came from people who had seen a poster at a petrol station.',
  },
  {
    name: 'Somebody made this dinner',
    agency: 'business',
    aim: 'People who order food ask who cooks it.',
    monthsBeforeEnd: 28,
    months: 2,
    districts: [4, 5],
    comparison: [6, 7],
    channels: ['social', 'social-paid', 'video'],
    languages: ['en'],
    costPence: 820_000,
    expectedPercent: 25,
    ratio: 1,
    halfLifeMonths: 6,
    learned: 'Many saw it and nothing followed. The film did not say what to do.',
  },
  {
    name: 'Know the door',
    agency: 'homes',
    aim: 'Neighbours and landlords know the signs of a house taken over.',
    monthsBeforeEnd: 14,
    months: 3,
    districts: [7, 8],
    comparison: [0, 6],
    channels: ['print', 'community', 'partner'],
    languages: ['en', 'pl', 'ro'],
    costPence: 560_000,
    expectedPercent: 20,
    ratio: 1,
    halfLifeMonths: 6,
    learned:
      'It began in the month in which the desk began to log every call, so that a rise alone shows nothing.',
  },
  {
    name: 'You can tell us in your language',
    agency: 'harbour',
    aim: 'People who are exploited or live beside it find the form in their own language.',
    monthsBeforeEnd: 10,
    months: 4,
    districts: [1, 2],
    comparison: [3, 5],
    channels: ['card', 'community', 'radio', 'social'],
    languages: ['en', 'ro', 'pl', 'sq', 'vi', 'ar'],
    costPence: 1_900_000,
    expectedPercent: 35,
    ratio: 1.4,
    halfLifeMonths: 14,
    learned: 'Cards in washrooms were taken most. Forms in Romanian doubled.',
  },
]

/** How much a campaign still does so many months after it began; before, and where it does not run, nothing. */
export function awareness(
  plan: Pick<CampaignPlan, 'ratio' | 'halfLifeMonths' | 'months'>,
  since: number,
): number {
  if (since < 0) return 1
  const faded = Math.max(0, since - plan.months + 1)
  return 1 + (plan.ratio - 1) * 0.5 ** (faded / plan.halfLifeMonths)
}

export interface SeriesOptions {
  readonly months: number
  readonly firstMonthOfYear: number
  /** By district, in hundreds of thousands. */
  readonly people: readonly number[]
  readonly plans: readonly CampaignPlan[]
  readonly recordingAt: number | null
}

/** What is expected of each district in each month, and what it would be without any campaign: the mean, before chance. */
export function expectedReports(options: SeriesOptions): {
  readonly with: number[][]
  readonly without: number[][]
} {
  const { months, firstMonthOfYear, people, plans, recordingAt } = options
  const without = people.map((hundreds) =>
    Array.from({ length: months }, (_, month) => {
      const trend = reports.yearlyTrend ** (month / 12)
      const season = 1 + reports.seasonHeight * Math.cos((2 * Math.PI * (firstMonthOfYear + month - 10)) / 12)
      const logged = recordingAt !== null && month >= recordingAt ? recording.ratio : 1
      return reports.base * hundreds * trend * season * logged
    }),
  )
  const withThem = without.map((row, district) =>
    row.map((mean, month) =>
      plans
        .filter((plan) => plan.districts.includes(district))
        .reduce((sum, plan) => sum * awareness(plan, month - (months - plan.monthsBeforeEnd)), mean),
    ),
  )
  return { with: withThem, without }
}

/** Counts around means, more scattered than chance alone would have them. */
export function drawn(means: readonly number[], dice: Dice): number[] {
  return means.map((mean) => dice.poisson(mean * dice.gamma(reports.dispersionShape)))
}

/** Learning in logits: what a course adds, and what six months take away again. */
export const learning = {
  ability: { mean: 0.1, spread: 0.9 },
  difficulty: { from: -0.9, to: 0.9 },
  gain: 1.25,
  /** Share of the gain left. */
  left: { 'month-3': 0.72, 'month-6': 0.55 },
  answers: { after: 0.93, 'month-3': 0.58, 'month-6': 0.44 },
} as const

/** At work: what a course adds to the share of gradings experts agree with, and of items that say when. */
export const atWork = { agrees: 0.16, saysWhen: 0.12 } as const

/** Middle days of each stage, where nothing is stuck; `spread` as in a log-normal; `stuck` never come further. */
export const stages = {
  triaged: { median: 1.2, spread: 1, stuck: 0.01 },
  graded: { median: 2.5, spread: 0.9, stuck: 0.03 },
  released: { median: 3, spread: 0.8, stuck: 0 },
  accepted: { median: 2, spread: 0.9, stuck: 0.04 },
  operation: { median: 34, spread: 0.7, stuck: 0.1 },
  consent: { median: 3, spread: 1, stuck: 0.06 },
  referred: { median: 4, spread: 0.9, stuck: 0.05 },
  reasonable: { median: 41, spread: 0.7, stuck: 0.02 },
  conclusive: { median: 330, spread: 0.5, stuck: 0.04 },
  safe: { median: 9, spread: 1.1, stuck: 0.12 },
} as const
export type Stage = keyof typeof stages
