import { emptyForm } from '#platform/forms.ts'
import { addMonths } from '../../rules/periods.ts'
import { cardChart } from '../rules/card-chart.ts'
import { workOut, type CardInput } from '../rules/result.ts'
import { pressText, sayCard } from '../rules/say.ts'
import { cardView, type CardModel } from './card.view.ts'

/** Two a month, and seven a month from April 2026: what "340% more" stands on. */
const input: CardInput = {
  plan: {
    measure: 'reports',
    part: '',
    base: { from: '2025-04-01', to: '2025-06-30' },
    now: { from: '2026-04-01', to: '2026-06-30' },
    since: '2026-04-01',
    compare: 'indicators',
    chosen: 'low',
    campaignId: null,
    limits: 'A new form came in May, and two agencies joined.',
    reviewOn: '2027-01-15',
    createdOn: '2026-07-10',
  },
  counts: Array.from({ length: 27 }, (_, at) => addMonths('2024-04', at)).flatMap((month, at) => {
    const n = at >= 24 ? 7 + (at % 2) : 1 + (at % 3)
    return [
      { code: 'reports', month, kind: '', value: '', n },
      { code: 'reports', month, kind: 'state', value: 'accepted', n: n - 1 },
      { code: 'items', month, kind: 'sign', value: 'yes', n: 3 + (at % 2) },
    ]
  }),
  changes: [{ happenedOn: '2026-05-01', kind: 'form', words: 'A shorter form came into use' }],
  published: [],
  campaign: null,
  residents: 1_000_000,
  definitions: '2026-11-29',
}
const worked = workOut(input, '2026-11-25')
if (worked.kind !== 'worked-out') throw new Error('the example has counts')
const { result } = worked
const said = sayCard(result)

const ordinary: CardModel = {
  form: emptyForm,
  id: '1',
  title: result.name,
  standing: ['Made by Edie Ward, Anytown Council on 10 July 2026. To be looked at again on 15 January 2027.'],
  campaign: [],
  limits: result.limits,
  caveat: result.caveat,
  said,
  waits: '',
  chart: cardChart(result),
  press: pressText(said),
  links: [
    { href: '/evaluation/measures/reports', text: 'The measure' },
    { href: '/evaluation/cards/1/table.csv', text: 'This card as a file, with its caveat' },
  ],
  signatures: [],
  seen: 'a'.repeat(64),
  whyNot: '',
  computed: 'Worked out on 25 November 2026: card 1; nothing is drawn.',
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    said: null,
    chart: null,
    seen: null,
    waits: 'The months of this comparison are not over.',
    whyNot: 'It can be signed when its months are over.',
  },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'What is counted changed since you looked' }] },
  },
  longest: {
    ...ordinary,
    limits: 'W'.repeat(2000),
    campaign: ['W'.repeat(400)],
    signatures: Array.from({ length: 20 }, () => ({
      on: '15 January 2027',
      by: 'Emrys Vaughan, Anytown Council',
      verdict: 'More reports; cause unknown',
      hash: 'abcdef012345',
    })),
  },
  restricted: { ...ordinary, seen: null, whyNot: 'An evaluator other than who made it signs it.' },
} satisfies Record<string, CardModel>
export const render = cardView
