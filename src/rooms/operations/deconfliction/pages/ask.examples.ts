import { emptyForm } from '#platform/forms.ts'
import { askView, type AskModel } from './ask.view.ts'
import { kindChoices } from './words.ts'

const ordinary: AskModel = {
  form: emptyForm,
  kinds: kindChoices,
  today: '2026-11-25',
  budget: ['10 questions in an hour by one person', '300 questions in 24 hours by one agency'],
}
const fields = ['kind', 'words', 'building', 'born', 'visitDay', 'reason']
export const examples = {
  ordinary,
  empty: { ...ordinary, budget: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: fields.map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: {
    ...ordinary,
    form: { values: { words: 'W'.repeat(150), building: '9999W', reason: 'W'.repeat(500) }, errors: [] },
  },
  restricted: { ...ordinary, kinds: kindChoices.slice(0, 1) },
} satisfies Record<string, AskModel>
export const render = askView
