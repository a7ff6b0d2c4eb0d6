import { emptyForm } from '#platform/forms.ts'
import { answerChoices, covertChoices } from '../forms.ts'
import { registerView, type RegisterModel } from './register.view.ts'
import { kindChoices } from './words.ts'

const ordinary: RegisterModel = {
  form: emptyForm,
  kinds: kindChoices,
  answers: answerChoices,
  covert: covertChoices,
  today: '2026-11-25',
  hasCommon: true,
}
const fields = [
  'kind',
  'words',
  'building',
  'born',
  'answer',
  'deskName',
  'deskPhone',
  'covert',
  'fromDay',
  'untilDay',
  'reviewDay',
]
export const examples = {
  ordinary,
  empty: { ...ordinary, hasCommon: false },
  error: {
    ...ordinary,
    form: { values: {}, errors: fields.map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: {
    ...ordinary,
    form: { values: { words: 'W'.repeat(150), deskName: 'W'.repeat(100) }, errors: [] },
  },
  restricted: { ...ordinary, kinds: kindChoices.slice(0, 1) },
} satisfies Record<string, RegisterModel>
export const render = registerView
