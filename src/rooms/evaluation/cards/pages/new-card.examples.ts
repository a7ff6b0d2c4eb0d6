import { emptyForm } from '#platform/forms.ts'
import { newCardView, type NewCardModel } from './new-card.view.ts'

const series = [
  { value: 'reports', text: 'Reports of modern slavery' },
  { value: 'reports/language:so', text: 'Reports of modern slavery, by language: so' },
]
const ordinary: NewCardModel = {
  form: emptyForm,
  series,
  compare: [{ value: 'none', text: 'No comparison' }, ...series],
  months: [
    { value: '2026-04', text: 'April 2026' },
    { value: '2025-04', text: 'April 2025' },
  ],
  lengths: [{ value: '3', text: '3 months' }],
  chosen: [{ value: 'not', text: 'Not for its own counts' }],
  campaigns: [{ value: '', text: 'None' }],
}
const fields = [
  'series',
  'length',
  'base',
  'now',
  'since',
  'compare',
  'chosen',
  'campaign',
  'limits',
  'reviewOn',
]
export const examples = {
  ordinary,
  empty: { ...ordinary, series: [], compare: [], campaigns: [] },
  error: {
    ...ordinary,
    form: {
      values: { limits: 'Short' },
      errors: fields.map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    series: Array.from({ length: 100 }, (_, at) => ({ value: `reports/kind:${at}`, text: 'W'.repeat(150) })),
  },
  restricted: ordinary,
} satisfies Record<string, NewCardModel>
export const render = newCardView
