import { emptyForm } from '#platform/forms.ts'
import { questionsView, type QuestionsModel } from './questions.view.ts'

const choice = (text: string) => [{ value: 'one', text }]
const ordinary: QuestionsModel = {
  form: emptyForm,
  title: 'Signs, and who to tell',
  when: 'before the course',
  session: 'AB23CD45',
  wave: 'before',
  code: 'AAAABBBBCCCC',
  shownCode: 'AAAA BBBB CCCC',
  isNewCode: true,
  details: {
    agencies: choice('Midshire Council'),
    roles: choice('Housing officer'),
    priors: choice('Never'),
  },
  questions: [
    {
      id: 'T04',
      stem: 'A nurse can send a referral herself.',
      isSeveral: false,
      options: [
        { code: 'a', text: 'True' },
        { code: 'b', text: 'False' },
      ],
    },
    {
      id: 'T14',
      stem: 'Which of these are signs?',
      isSeveral: true,
      options: [
        { code: 'a', text: 'No passport' },
        { code: 'b', text: 'An accent' },
      ],
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, questions: [] },
  error: {
    ...ordinary,
    form: {
      values: { T14: ['a'] },
      errors: ['agency', 'role', 'prior'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(120),
    details: { ...ordinary.details, agencies: choice('W'.repeat(100)), roles: [], priors: choice('Never') },
  },
  restricted: { ...ordinary, details: null, isNewCode: false },
} satisfies Record<string, QuestionsModel>
export const render = questionsView
