import { emptyForm } from '#platform/forms.ts'
import { cameView, type CameModel } from './came.view.ts'

const ordinary: CameModel = {
  form: emptyForm,
  href: '/training/sessions/1',
  agencies: [{ value: '1', text: 'Midshire Council' }],
  roles: [{ value: 'housing-officer', text: 'Housing officer' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, agencies: [], roles: [] },
  error: {
    ...ordinary,
    form: {
      values: { people: 'many' },
      errors: ['agency', 'role', 'people'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, agencies: [{ value: '1', text: 'W'.repeat(100) }] },
  restricted: { ...ordinary, roles: [] },
} satisfies Record<string, CameModel>
export const render = cameView
