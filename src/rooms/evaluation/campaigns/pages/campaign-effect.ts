import { districtName } from '#rooms/campaigns'
import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, showDay } from '#platform/views/form.ts'
import { movesCounting } from '../../changes/kinds.ts'
import { cardChart } from '../../cards/rules/card-chart.ts'
import { campaignWords, pressText, sayCard } from '../../cards/rules/say.ts'
import { cardMethod } from '../../cards/work-out.ts'
import * as policy from '../../policy.ts'
import { changes } from '../../queries.ts'
import { registry } from '../../reference.ts'
import { many } from '../../rules/words.ts'
import { changeWords } from '../../tools/words.ts'
import { designWords, directionWords } from '../design-words.ts'
import { byDistrict, itemsOfWards, plans, visitsOf, wardsOf, type ChannelVisits } from '../queries.ts'
import { effectOf, monthsOf, outcomeWords, unknownShare, type EffectOutcome } from '../rules/effect.ts'
import type { Plan, PlanPlace } from '../rules/plan.ts'
import { campaignEffectView, type CampaignEffectModel } from './campaign-effect.view.ts'

interface Found {
  readonly plan: Plan
  readonly now: Date
  readonly reports: EffectOutcome
  readonly items: EffectOutcome
  readonly unknown: { readonly unknown: number; readonly all: number }
  readonly visits: readonly ChannelVisits[]
}

/** One campaign, judged by what was registered of it. */
export const campaignEffectPage = page<Found>('evaluation.read-campaign', {
  may: policy.seeFigures,
  async load(db, { params, now }) {
    const plan = (await plans(db)).find(({ id }) => id === params['id'])
    if (plan === undefined) return null
    const today = londonDay(now)
    const window = monthsOf(plan, today)
    const byPlace = await byDistrict(db, window)
    const counts = [...byPlace, ...(await itemsOfWards(db, plan.places, window))]
    const wards = await wardsOf(db, plan.places)
    const noted = (await changes(db)).filter(({ kind }) => movesCounting(kind))
    const input = { plan, counts, changes: noted, definitions: registry.version, today, wards, districtName }
    return {
      plan,
      now,
      reports: effectOf(input, 'reports'),
      items: effectOf(input, 'items'),
      unknown: unknownShare(byPlace),
      visits: await visitsOf(db, plan.id),
    }
  },
  about: ({ plan }) => ({ type: 'figures', id: '-', detail: { campaign: plan.id } }),
  present: (found) => {
    const model = modelOf(found)
    return show(model.name, campaignEffectView(model))
  },
})

function modelOf({ plan, now, reports, items, unknown, visits }: Found): CampaignEffectModel {
  const result = reports.kind === 'worked-out' ? reports.result : null
  const said = result === null ? null : sayCard(result)
  return {
    name: plan.name,
    matched: matchedRows(reports),
    standing: [
      ...campaignWords({ ...plan }),
      ...(reports.kind === 'worked-out' ? reports.wider : []),
      ...(plan.direction === 'up'
        ? []
        : [
            `It was registered that there would be ${directionWords(plan.direction)}. A fall is no verdict here: fewer reports can mean less to report, or less trust.`,
          ]),
    ],
    facts: factsOf(plan),
    said,
    withheld: reports.kind === 'withheld' ? reports.why : '',
    shown: {
      chart: result === null ? null : cardChart(result),
      press: said === null ? '' : pressText(said),
      links: [
        { href: '/evaluation/measures/reports', text: 'Reports, their definition and other figures' },
        { href: '/evaluation/changes', text: 'What changed in the way of counting' },
        { href: '/evaluation/cards/new', text: 'Write down a comparison about this campaign' },
      ],
    },
    unknown:
      unknown.all === 0
        ? 'No report was counted in these months.'
        : unknown.unknown === 0
          ? `Each of ${many(unknown.all)} reports in these months told of a place that the lists know.`
          : `Of ${many(unknown.all)} reports in these months ${many(unknown.unknown)} told of no place that the lists know. They are in no district here.`,
    beside: itemsWords(items),
    visits: visits.map((one) => [
      one.channel,
      many(one.visits),
      `${showDay(one.firstDay)} to ${showDay(one.lastDay)}`,
    ]),
    alongside: plan.alongside,
    computed: `Worked out on ${instantWords(now)}: ${cardMethod}; nothing is drawn.`,
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const names = (plan: Plan, use: PlanPlace['use']): string => {
  const found = plan.places.filter((place) => place.use === use).map(({ name }) => name)
  return found.length === 0 ? 'None' : found.join(', ')
}
const factsOf = (plan: Plan): CampaignEffectModel['facts'] => [
  { key: 'To be judged by', value: plan.outcome },
  { key: 'What is counted here', value: outcomeWords.reports },
  { key: 'Days', value: `${showDay(plan.startsOn)} to ${showDay(plan.endsOn)}` },
  { key: 'Design', value: designWords(plan.design) },
  { key: 'Places', value: names(plan, 'campaign') },
  { key: 'Compared with', value: names(plan, 'comparison') },
  {
    key: 'Expected',
    value: `${capital(directionWords(plan.direction))}${plan.sizePercent === 0 ? '; how many was not said' : `, by ${many(plan.sizePercent)}%`}`,
  },
  { key: 'Method', value: plan.method },
]

/** Of a matched design with several places: each beside its own match, then all together. */
function matchedRows(reports: EffectOutcome): CampaignEffectModel['matched'] {
  if (reports.kind === 'withheld' || reports.matched === null) return []
  const { pairs, together } = reports.matched
  return [
    ...pairs.map(
      ({ own, match, ratio }) =>
        [own, match, ratio === null ? 'Too few counts to compare' : changeWords(ratio.interval)] as const,
    ),
    ['All together', '', together === null ? 'Cannot be told' : changeWords(together)],
  ]
}

function itemsWords(items: EffectOutcome): readonly string[] {
  if (items.kind === 'withheld') return [`Items with a sign: withheld, ${items.why}.`]
  const said = sayCard(items.result)
  return [
    `To look at only, as it is not what was registered. ${said.counts}. ${said.verdict} ${said.because.join(' ')}`,
  ]
}
