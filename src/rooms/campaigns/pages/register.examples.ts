import { emptyForm } from '#platform/forms.ts'
import { registerView, type RegisterModel } from './register.view.ts'

const ordinary: RegisterModel = {
  form: emptyForm,
  backHref: '/campaigns/1',
  name: 'It may be next door',
  version: '2',
  plan: ['From: 1 March 2027', 'Where: Leicester', 'Compared with: Blaby'],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, plan: [] },
  error: {
    ...ordinary,
    form: {
      values: { size: 'a lot' },
      errors: ['outcome', 'design', 'direction', 'size', 'method'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: { ...ordinary, name: 'W'.repeat(120), plan: ['W'.repeat(1000)] },
  restricted: { ...ordinary, version: '500' },
} satisfies Record<string, RegisterModel>
export const render = registerView
