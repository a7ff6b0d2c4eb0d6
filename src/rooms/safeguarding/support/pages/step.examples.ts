import { emptyForm } from '#platform/forms.ts'
import { stepView, type StepModel } from './step.view.ts'

const ordinary: StepModel = {
  form: emptyForm,
  title: 'Decline it',
  action: '/safeguarding/support/1/decline',
  backHref: '/safeguarding/support/1',
  asked: 'A room for one night',
  isPossible: true,
  reasons: [
    { value: 'no-capacity', text: 'We have no capacity' },
    { value: 'call-us', text: 'Call us: it is not to be written here' },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, title: 'Accept it', reasons: null },
  error: {
    ...ordinary,
    form: {
      values: { words: 'x' },
      errors: ['reason', 'words'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, asked: 'W'.repeat(1000) },
  restricted: { ...ordinary, isPossible: false },
} satisfies Record<string, StepModel>
export const render = stepView
