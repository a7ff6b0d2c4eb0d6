import { wilson } from '@article4/statistics'
import { effectOf, type DistrictCount } from '../rooms/evaluation/campaigns/rules/effect.ts'
import type { Plan } from '../rooms/evaluation/campaigns/rules/plan.ts'
import { addMonths, firstDay, lastDay } from '../rooms/evaluation/rules/periods.ts'
import {
  areaOf,
  campaignPlans,
  diceOf,
  drawn,
  expectedReports,
  recording,
  type CampaignPlan,
} from '../simulation/index.ts'
import { between, decimals, meets, nominal, share, type Effort, type Finding } from './finding.ts'

const months = 60
/** The month after the last, in which all are over. */
const today = '2026-12-15'
const monthAt = (at: number): string => addMonths('2021-12', at)
/** A year from the first day on is looked at: what comes later is another question. */
const follow = 12
/** The page's own words for a rise that it does not put down to the trend alone. */
const claims: ReadonlySet<string> = new Set(['more-than-trend', 'more-than-trend-and-comparison'])
const mostClaims = 0.05

interface Judged {
  readonly effect: Held | null
  readonly controlled: Held | null
  readonly claims: boolean
}
interface Held {
  readonly estimate: number
  readonly isCovered: boolean
}
const beside = { effect: 'against its own trend', controlled: 'against comparison districts' } as const

/**
 * How often the interval on a campaign's page holds the true effect, and how often the page says more than "cause unknown", over many
 * drawings of the same five years. The page's own code judges; what was registered is the plan.
 */
export function examineCampaigns({ seed, worlds }: Effort): Finding[] {
  const { districts } = areaOf(1, diceOf(seed, 1, 900))
  const codes = districts.map(({ code }) => code)
  const expected = (plans: readonly CampaignPlan[]): number[][] =>
    expectedReports({
      months,
      firstMonthOfYear: 12,
      people: districts.map(({ population }) => population / 100_000),
      plans,
      recordingAt: months - recording.monthsBeforeEnd,
    }).with
  const means = expected(campaignPlans)
  const findings = campaignPlans.flatMap((plan) => {
    const others = expected(campaignPlans.filter((one) => one !== plan))
    const truth = truthOf(plan, means, others)
    const all = Array.from({ length: worlds }, (_, world) =>
      judgeOne(plan, codes, means, truth, seed + world),
    ).filter((one) => one !== null)
    return rowsOf(plan, truth, all)
  })
  return findings.map((finding, at) => ({
    ...finding,
    standsOn:
      at === 0
        ? 'the page of a campaign’s effect over monthly counts of the simulated districts (season, national trend, other campaigns, more scatter than chance, one change of recording); three years before where there are as many, a year from the first day; the truth is the year’s reports over those without this campaign'
        : '',
  }))
}

function truthOf(
  plan: CampaignPlan,
  means: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): number {
  const from = months - plan.monthsBeforeEnd
  const total = (rows: readonly (readonly number[])[]): number =>
    plan.districts.reduce(
      (sum, place) => sum + (rows[place]?.slice(from, from + follow).reduce((all, one) => all + one, 0) ?? 0),
      0,
    )
  return total(means) / total(others)
}

/** What the campaigns room would have registered. */
function registered(plan: CampaignPlan, codes: readonly string[]): Plan {
  const from = months - plan.monthsBeforeEnd
  const places = (use: 'campaign' | 'comparison', numbers: readonly number[]): Plan['places'] =>
    numbers.map((at) => ({ code: codes[at] ?? '', name: `District ${at + 1}`, use }))
  return {
    id: plan.name,
    name: plan.name,
    registeredOn: firstDay(monthAt(from - 1)),
    startsOn: firstDay(monthAt(from)),
    endsOn: lastDay(monthAt(from + plan.months - 1)),
    places: [...places('campaign', plan.districts), ...places('comparison', plan.comparison)],
    languages: plan.languages,
    channels: plan.channels,
    outcome: 'Reports',
    design: 'compared',
    direction: 'up',
    sizePercent: plan.expectedPercent,
    method: 'Month by month',
    alongside: '',
    amendments: 0,
    ended: null,
  }
}

const changes = [
  {
    happenedOn: firstDay(monthAt(months - recording.monthsBeforeEnd)),
    kind: 'definition',
    words: 'Every call is logged',
  },
] as const

function judgeOne(
  plan: CampaignPlan,
  codes: readonly string[],
  means: readonly (readonly number[])[],
  truth: number,
  seed: number,
): Judged | null {
  const dice = diceOf(seed, 1, 901)
  const counts = means.flatMap((row, place) =>
    drawn(row, dice).map((n, at): DistrictCount => ({
      outcome: 'reports',
      month: monthAt(at),
      district: codes[place] ?? '',
      n,
    })),
  )
  const input = {
    plan: registered(plan, codes),
    counts,
    changes,
    definitions: '',
    today,
    wards: [],
    districtName: String,
  }
  const found = effectOf(input, 'reports')
  if (found.kind === 'withheld') return null
  const { judged, verdict } = found.result.change
  const held = (effect: NonNullable<typeof judged>['effect']): Held | null =>
    effect === null
      ? null
      : {
          estimate: effect.ratio,
          isCovered: effect.interval.lower <= truth && truth <= effect.interval.upper,
        }
  return {
    effect: held(judged?.effect ?? null),
    controlled: held(judged?.controlled ?? null),
    claims: claims.has(verdict.code),
  }
}

function rowsOf(plan: CampaignPlan, truth: number, all: readonly Judged[]): Finding[] {
  const { name, monthsBeforeEnd, ratio } = plan
  const since = recording.monthsBeforeEnd - monthsBeforeEnd
  // The page looks at three years before and one after: a change of recording within them keeps it from saying more.
  const isRecorded = since >= 0 ? since < 36 : -since < follow
  const examined = `Campaign “${name}”${isRecorded ? `, recording changed ${since === 0 ? 'that month' : `${since} months before`}` : ''}`
  const trueRatio = `true ratio ${decimals(truth)}${ratio === 1 ? '' : ` over the year, ${decimals(ratio)} at once`}`
  const coverage = (['effect', 'controlled'] as const).map((which): Finding => {
    const known = all.flatMap((one) => one[which] ?? [])
    // The comparison was counted otherwise from the same month on.
    const isSpoilt = isRecorded && which === 'effect'
    const covered = wilson(known.filter(({ isCovered }) => isCovered).length, Math.max(1, known.length))
    const middle = known.map(({ estimate }) => estimate).toSorted((one, other) => one - other)[
      Math.floor(known.length / 2)
    ]
    return {
      examined: `${examined}, ${beside[which]}`,
      measure: `coverage of the 95% interval (middle estimate ${decimals(middle ?? Number.NaN)})`,
      found: share(covered.estimate),
      interval: between(covered.interval, share),
      against: isSpoilt
        ? `${trueRatio}; the page marks the change and claims nothing`
        : `93% to 97%; ${trueRatio}`,
      of: `${known.length} drawings`,
      held: isSpoilt ? null : meets(covered.interval, nominal),
      standsOn: '',
    }
  })
  const claimed = wilson(all.filter((one) => one.claims).length, Math.max(1, all.length))
  const isNothing = ratio === 1 || isRecorded
  return [
    ...coverage,
    {
      examined,
      measure: 'the page says more than “cause unknown”',
      found: share(claimed.estimate),
      interval: between(claimed.interval, share),
      against: isNothing
        ? `at most ${share(mostClaims)}: ${isRecorded ? 'it cannot be told from the change' : 'there was no effect'}`
        : 'the more the better',
      of: `${all.length} drawings`,
      held: isNothing ? claimed.interval.lower <= mostClaims : null,
      standsOn: '',
    },
  ]
}
