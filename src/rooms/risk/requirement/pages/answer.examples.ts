import { emptyForm } from '#platform/forms.ts'
import { extents, textChoices } from '../requirement-form.ts'
import { answerView, type AnswerModel } from './answer.view.ts'

const ordinary: AnswerModel = {
  form: emptyForm,
  action: '/risk/requirements/1/answer',
  backHref: '/risk/requirements/1',
  question: 'Who brings the workers to the car washes in Sandford?',
  value: () => '',
  items: [{ value: '1', text: '7K3QM-9TXF2: Workers sleeping at a car wash' }],
  isCut: false,
  texts: textChoices,
  extents,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, items: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['item', 'of', 'extent', 'why'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    question: 'W'.repeat(500),
    items: [{ value: '1', text: 'W'.repeat(200) }],
    isCut: true,
  },
  restricted: ordinary,
} satisfies Record<string, AnswerModel>
export const render = answerView
