import { emptyForm } from '#platform/forms.ts'
import { askView, type AskModel } from './ask.view.ts'

const ordinary: AskModel = {
  form: emptyForm,
  action: '/safeguarding/1/support',
  backHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  agencies: [{ value: '1', text: 'Safe Harbour' }],
  kinds: [{ value: 'accommodation', text: 'A safe place to live' }],
  urgencies: [{ value: 'today', text: 'Today: they have nowhere safe' }],
  laws: [{ value: 'vital-interests', text: 'Somebody’s life or body is in danger' }],
  agreed: ['Safe Harbour'],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, agreed: [] },
  error: {
    ...ordinary,
    form: {
      values: { basis: 'law' },
      errors: ['to', 'kind', 'asked', 'urgency', 'basis', 'law', 'reason'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    agencies: Array.from({ length: 12 }, (_, at) => ({ value: String(at), text: 'W'.repeat(100) })),
    agreed: Array.from({ length: 12 }, () => 'A very long name of an agency'),
  },
  restricted: { ...ordinary, agencies: [] },
} satisfies Record<string, AskModel>
export const render = askView
