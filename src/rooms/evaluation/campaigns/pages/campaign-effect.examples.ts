import { cardChart } from '../../cards/rules/card-chart.ts'
import { campaignWords, pressText, sayCard } from '../../cards/rules/say.ts'
import { addMonths } from '../../rules/periods.ts'
import { effectOf } from '../rules/effect.ts'
import type { Plan } from '../rules/plan.ts'
import { campaignEffectView, type CampaignEffectModel } from './campaign-effect.view.ts'

const plan: Plan = {
  id: '1',
  name: 'It may be next door',
  registeredOn: '2025-04-02',
  startsOn: '2025-05-01',
  endsOn: '2025-05-31',
  places: [
    { code: 'E06000016', name: 'Leicester', use: 'campaign' },
    { code: 'E07000130', name: 'Charnwood', use: 'comparison' },
  ],
  languages: ['en'],
  channels: ['radio'],
  outcome: 'Reports from Leicester by month',
  design: 'compared',
  direction: 'up',
  sizePercent: 20,
  method: 'Month by month against Charnwood, a year after',
  alongside: 'A national campaign in October',
  amendments: 1,
  ended: null,
}
const effect = effectOf(
  {
    plan,
    counts: Array.from({ length: 48 }, (_, at) => addMonths('2022-05', at)).flatMap((month, at) => [
      { outcome: 'reports', month, district: 'E06000016', n: (at >= 36 ? 36 : 20) + ((at * 7) % 9) },
      { outcome: 'reports', month, district: 'E07000130', n: 18 + ((at * 5) % 9) },
    ]),
    changes: [],
    definitions: '2026-11-29',
    today: '2026-11-25',
    wards: [],
    districtName: (code) => code,
  },
  'reports',
)
if (effect.kind !== 'worked-out') throw new Error('the example has counts')
const said = sayCard(effect.result)
const ordinary: CampaignEffectModel = {
  name: plan.name,
  matched: [],
  standing: campaignWords(plan),
  facts: [
    { key: 'To be judged by', value: plan.outcome },
    { key: 'Places', value: 'Leicester' },
  ],
  said,
  withheld: '',
  shown: {
    chart: cardChart(effect.result),
    press: pressText(said),
    links: [{ href: '/evaluation/measures/reports', text: 'Reports' }],
  },
  unknown: 'Of 1,500 reports in these months 300 told of no place that the lists know.',
  beside: ['Items with a sign: withheld, nothing was counted by district in these months.'],
  visits: [['poster', '210', '1 May 2025 to 3 June 2025']],
  alongside: plan.alongside,
  computed: 'Worked out on 25 November 2026, 10:00: card 1; nothing is drawn.',
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    standing: [],
    said: null,
    withheld: 'nothing was counted by district in these months',
    visits: [],
    beside: [],
    alongside: '',
  },
  error: ordinary,
  longest: {
    ...ordinary,
    name: 'W'.repeat(120),
    matched: [
      ['Leicester', 'Nottingham', 'between about 10% more and 80% more'],
      ['W'.repeat(60), 'W'.repeat(60), 'Too few counts to compare'],
      ['All together', '', 'Cannot be told'],
    ],
    alongside: 'W'.repeat(1000),
    facts: Array.from({ length: 12 }, () => ({ key: 'To be judged by', value: 'W'.repeat(400) })),
  },
  restricted: ordinary,
} satisfies Record<string, CampaignEffectModel>
export const render = campaignEffectView
