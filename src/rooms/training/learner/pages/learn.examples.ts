import { emptyForm } from '#platform/forms.ts'
import { learnView, type LearnModel } from './learn.view.ts'

const session = {
  code: 'AB23CD45',
  title: 'Signs, and who to tell',
  agency: 'Midshire Council',
  heldOn: '2026-12-02',
  objectives: 'Know the signs of exploitation and what is none.',
  takesNew: true,
}
const ordinary: LearnModel = { form: emptyForm, session, nothing: null }
export const examples = {
  ordinary,
  empty: { ...ordinary, session: null },
  error: {
    ...ordinary,
    form: { values: { code: 'ABC' }, errors: [{ field: 'code', text: 'This is not a code of ours' }] },
  },
  longest: { ...ordinary, session: { ...session, title: 'W'.repeat(120), objectives: 'W'.repeat(1000) } },
  restricted: { ...ordinary, nothing: 'No questions are open at this moment' },
} satisfies Record<string, LearnModel>
export const render = learnView
