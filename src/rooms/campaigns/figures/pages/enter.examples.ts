import { emptyForm } from '#platform/forms.ts'
import { enterView, type EnterModel } from './enter.view.ts'

const ordinary: EnterModel = {
  form: emptyForm,
  backHref: '/campaigns/1',
  name: 'It may be next door',
  what: 'one',
  metrics: [
    {
      value: 'radio-spots',
      text: 'Local radio: Spots',
      definition: 'How often the message was broadcast, over all stations.',
    },
  ],
  languages: [{ value: 'gu', text: 'Gujarati' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, what: 'table' },
  error: {
    ...ordinary,
    form: {
      values: { value: 'a lot' },
      errors: ['metric', 'from', 'to', 'message', 'language', 'value', 'source'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    what: 'table',
    name: 'W'.repeat(120),
    form: {
      values: { table: 'radio-spots,1 3 2027\n'.repeat(40) },
      errors: [{ field: 'table', text: 'Row 3, value: Enter a whole number' }],
    },
  },
  restricted: { ...ordinary, metrics: [], languages: [] },
} satisfies Record<string, EnterModel>
export const render = enterView
