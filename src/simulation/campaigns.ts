import type { Dice } from './dice.ts'
import { awareness, type CampaignPlan } from './effects.ts'
import type { Campaign } from './history.ts'
import { purposes, type Making } from './making.ts'

/** Plans as they were registered, with what was counted while they ran. */
export function campaignsOf(making: Making, plans: readonly CampaignPlan[]): Campaign[] {
  const dice = making.dice(purposes.campaigns)
  return plans.map((plan) => campaignOf(making, plan, dice))
}

function campaignOf(making: Making, plan: CampaignPlan, dice: Dice): Campaign {
  const { calendar, area, id, staffOf } = making
  const from = calendar.months - plan.monthsBeforeEnd
  const starts = calendar.firstDayOf(from)
  const ends = Math.min(calendar.days - 1, calendar.firstDayOf(from + plan.months) - 1)
  const codes = (places: readonly number[]): string[] =>
    places.flatMap((place) => area.districts[place]?.code ?? [])
  const people = plan.districts.reduce((sum, place) => sum + (area.districts[place]?.population ?? 0), 0)
  const [first, last] = [calendar.day(starts), calendar.day(ends)]
  return {
    id: id('campaign'),
    name: plan.name,
    agency: plan.agency,
    by: staffOf(plan.agency, 'lead', dice),
    aim: plan.aim,
    registeredOn: calendar.day(Math.max(0, starts - dice.between(14, 60))),
    startsOn: first,
    endsOn: last,
    districts: codes(plan.districts),
    comparison: codes(plan.comparison),
    languages: plan.languages,
    channels: plan.channels,
    costPence: plan.costPence,
    expectedPercent: plan.expectedPercent,
    figures: plan.channels.flatMap((channel) =>
      (metrics[channel] ?? []).map(([metric, share]) => ({
        metric,
        from: first,
        to: last,
        value: Math.max(1, Math.round(people * share * dice.gamma(8))),
        language: channel === 'card' ? (plan.languages[1] ?? 'en') : 'en',
      })),
    ),
    links: plan.channels.flatMap((channel, at) =>
      plan.languages.slice(0, 2).map((language, which) => ({
        code: codeOf(making.county, calendar.numberOf(first) + at * 7 + which),
        channel,
        language,
        visits: visitsOf(making, plan, starts, ends, dice),
      })),
    ),
    endedOn: ends < calendar.days - 30 ? calendar.day(ends + 20) : null,
    learned: plan.learned,
  }
}

/** Metrics of `reference/campaign-metrics.json` and how many of a hundred people each comes to. */
const metrics: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  social: [
    ['social-reach', 0.11],
    ['social-clicks', 0.004],
  ],
  'social-paid': [
    ['paid-reach', 0.2],
    ['paid-clicks', 0.006],
  ],
  radio: [['radio-reach', 0.16]],
  event: [
    ['event-talks', 0.003],
    ['event-leaflets', 0.006],
  ],
  print: [
    ['print-made', 0.02],
    ['print-scans', 0.0008],
  ],
  video: [
    ['video-views-3', 0.15],
    ['video-views-30', 0.04],
  ],
  community: [['community-people', 0.002]],
  partner: [['partner-sends', 0.03]],
  card: [
    ['card-given', 0.01],
    ['card-taken', 0.006],
  ],
}

/** Six letters without vowels, so that no word comes about. */
function codeOf(county: number, number: number): string {
  const letters = 'bcdfghjkmnpqrstvwxz'
  let rest = number * 7_907 + county * 104_729
  let code = ''
  for (let at = 0; at < 6; at += 1) {
    code += letters[rest % letters.length] ?? 'b'
    rest = Math.floor(rest / letters.length) + 37 * (at + 1)
  }
  return code
}

/** Most in the first weeks; a few come long after. */
function visitsOf(
  { calendar }: Making,
  plan: CampaignPlan,
  starts: number,
  ends: number,
  dice: Dice,
): (readonly [string, number])[] {
  const height = 3 * dice.gamma(2)
  const visits: (readonly [string, number])[] = []
  for (let day = starts; day < Math.min(calendar.days, ends + 120); day += 1) {
    const still = awareness({ ...plan, ratio: 2 }, Math.floor((day - starts) / 30)) - 1
    const mean = height * still * (day <= ends ? 1 : 0.15)
    const count = dice.poisson(mean * dice.gamma(3))
    if (count > 0) visits.push([calendar.day(day), count])
  }
  return visits
}
