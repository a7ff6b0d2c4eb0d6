import { emptyForm } from '#platform/forms.ts'
import { commonDeskView, type CommonDeskModel } from './common-desk.view.ts'

const ordinary: CommonDeskModel = {
  form: emptyForm,
  desk: { name: 'Midshire exploitation desk', phone: '01632 960001' },
}
export const examples = {
  ordinary,
  empty: { ...ordinary, desk: null },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['name', 'phone'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, desk: { name: 'W'.repeat(100), phone: '01632 960001' } },
  restricted: ordinary,
} satisfies Record<string, CommonDeskModel>
export const render = commonDeskView
