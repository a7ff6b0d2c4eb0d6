import { emptyForm } from '#platform/forms.ts'
import { cameOrSignView, type CameOrSignModel } from './came-and-sign.view.ts'

const ordinary: CameOrSignModel = {
  form: emptyForm,
  action: '/tactical-meetings/1/came',
  backHref: '/tactical-meetings/1',
  isSigned: false,
  agencies: [{ value: '1', text: 'Midshire Council' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, agencies: null },
  error: {
    ...ordinary,
    form: {
      values: { people: 'many' },
      errors: ['agency', 'people'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    agencies: Array.from({ length: 12 }, (_, at) => ({ value: String(at), text: 'W'.repeat(100) })),
  },
  restricted: { ...ordinary, agencies: null, isSigned: true },
} satisfies Record<string, CameOrSignModel>
export const render = cameOrSignView
