import { emptyForm } from '#platform/forms.ts'
import { answerView, type AnswerModel } from './answer.view.ts'

const item = {
  id: 'S01',
  kind: 'single' as const,
  question: 'Before today, had you heard of modern slavery?',
  options: [
    { code: 'yes', text: 'Yes' },
    { code: 'no', text: 'No' },
  ],
}
const ordinary: AnswerModel = {
  form: emptyForm,
  action: '/survey/AB23CD45',
  pass: 'pass',
  agency: 'Midshire Council',
  items: [item, { ...item, id: 'S04', kind: 'multiple', question: 'Which of these can be signs?' }],
  ages: [{ value: 'young', text: '16 to 24' }],
  languages: [{ value: 'gu', text: 'Gujarati' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, items: [], ages: [], languages: [] },
  error: {
    ...ordinary,
    form: {
      values: { S01: 'yes', district: 'LE2 7AB' },
      errors: ['S01', 'S04', 'age', 'district', 'languages'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: { ...ordinary, agency: 'W'.repeat(100), items: [{ ...item, question: 'W'.repeat(300) }] },
  restricted: { ...ordinary, items: [item] },
} satisfies Record<string, AnswerModel>
export const render = answerView
