import { emptyForm } from '#platform/forms.ts'
import { results } from '../rules/codes.ts'
import { attemptView, type AttemptModel } from './attempt.view.ts'

const ordinary: AttemptModel = {
  form: emptyForm,
  action: '/safeguarding/1/contact/attempts/3',
  backHref: '/safeguarding/1/contact',
  kind: 'Telephone call',
  purpose: 'To ask whether they are safe',
  refusal: null,
  opened: { address: '07700 900123', codeWord: 'blue kettle' },
  result: null,
  mayTell: true,
  terms: ['Monday, Tuesday, 09:00 to 15:00', 'Never leave a message'],
  languages: 'Polish',
  interpreter: 'Yes, and only a woman',
  results,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, opened: { address: 'By the fountain', codeWord: '' }, languages: 'Not known' },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'result', text: 'Choose what came of it' },
        { field: 'note', text: 'Write' },
      ],
    },
  },
  longest: {
    ...ordinary,
    opened: { address: 'W'.repeat(1000), codeWord: 'W'.repeat(100) },
    terms: Array.from({ length: 8 }, () => 'W'.repeat(500)),
  },
  restricted: { ...ordinary, refusal: 'This is not an hour that they named', opened: null },
  told: { ...ordinary, opened: null, result: 'Nobody answered' },
  shut: { ...ordinary, opened: null, mayTell: false },
} satisfies Record<string, AttemptModel>
export const render = attemptView
