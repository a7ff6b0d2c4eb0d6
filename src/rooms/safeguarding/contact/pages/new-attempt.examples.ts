import { emptyForm } from '#platform/forms.ts'
import { newAttemptView, type NewAttemptModel } from './new-attempt.view.ts'

const ordinary: NewAttemptModel = {
  form: emptyForm,
  action: '/safeguarding/1/contact/2/attempt',
  backHref: '/safeguarding/1/contact',
  kind: 'Telephone call',
  terms: ['Monday, Tuesday, 09:00 to 15:00', 'Never leave a message'],
  closed: null,
  purposes: [{ value: 'safety', text: 'To ask whether they are safe' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, terms: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'purpose', text: 'Choose why you contact them' }] },
  },
  longest: { ...ordinary, terms: Array.from({ length: 8 }, () => 'W'.repeat(500)) },
  restricted: {
    ...ordinary,
    closed: 'What they said held until a day that has passed. Ask them again before it is used',
  },
} satisfies Record<string, NewAttemptModel>
export const render = newAttemptView
