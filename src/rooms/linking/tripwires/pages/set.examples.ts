import { emptyForm } from '#platform/forms.ts'
import { setView, type SetModel } from './set.view.ts'

const ordinary: SetModel = {
  form: emptyForm,
  action: '/subjects/1/tripwire',
  subjectHref: '/subjects/1',
  label: 'Bogdan Example',
  mostMonths: 6,
}
export const examples = {
  ordinary,
  empty: ordinary,
  error: {
    ...ordinary,
    form: {
      values: { 'reviewOn-day': '31', 'reviewOn-month': '2', 'reviewOn-year': '2027' },
      errors: [
        { field: 'reason', text: 'Enter why you want to be told' },
        { field: 'reviewOn', text: 'Enter a real date, like 27 3 2026' },
      ],
    },
  },
  longest: { ...ordinary, label: 'W'.repeat(500) },
  restricted: ordinary,
} satisfies Record<string, SetModel>
export const render = setView
