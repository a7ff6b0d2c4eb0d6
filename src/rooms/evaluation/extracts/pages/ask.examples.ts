import { emptyForm } from '#platform/forms.ts'
import { askView, type AskModel } from './ask.view.ts'

const ordinary: AskModel = {
  form: emptyForm,
  action: '/evaluation/extracts/new/people',
  name: 'People whose record was opened',
  unit: 'one record; a person may have one at several members',
  kinds: [
    { value: 'age', text: 'By age' },
    { value: 'gender', text: 'By gender' },
  ],
  secrets: [{ value: 'nationality', text: 'By nationality' }],
  k: '11',
  leastK: 5,
  epsilon: '1',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, secrets: [] },
  error: {
    ...ordinary,
    form: {
      values: { k: '2' },
      errors: ['fromYear', 'toYear', 'kinds', 'manner', 'k', 'reason'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    kinds: Array.from({ length: 8 }, (_, at) => ({ value: `kind${at}`, text: 'W'.repeat(80) })),
  },
  restricted: { ...ordinary, secrets: [] },
} satisfies Record<string, AskModel>
export const render = askView
