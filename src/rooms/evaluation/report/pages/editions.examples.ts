import { emptyForm } from '#platform/forms.ts'
import { editionsView, type EditionsModel } from './editions.view.ts'

const one = {
  href: '/evaluation/editions/1',
  name: '2025, version 1',
  drawnUp: '4 January 2026',
  state: 'Published on 20 January 2026',
}
const ordinary: EditionsModel = {
  form: emptyForm,
  mayDrawUp: true,
  lastYear: '2025',
  editions: [one, { ...one, name: '2024, version 2', state: 'Withdrawn on 1 March 2025' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, editions: [] },
  error: {
    ...ordinary,
    form: { values: { year: 'last' }, errors: [{ field: 'year', text: 'Enter a year, like 2025' }] },
  },
  longest: { ...ordinary, editions: Array.from({ length: 40 }, () => one) },
  restricted: { ...ordinary, mayDrawUp: false },
} satisfies Record<string, EditionsModel>
export const render = editionsView
