import { emptyForm } from '#platform/forms.ts'
import { savedView, type SavedModel } from './saved.view.ts'

const ordinary: SavedModel = {
  form: emptyForm,
  title: 'Your answers are here',
  words: 'Thank you. Enjoy the course.',
  session: 'AB23CD45',
  code: 'AAAABBBBCCCC',
  shownCode: 'AAAA BBBB CCCC',
  mayCertify: true,
  reading: [{ title: 'Whom to call', words: 'In danger call 999.' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, mayCertify: false, reading: [] },
  error: {
    ...ordinary,
    form: { values: { name: 'x' }, errors: [{ field: 'name', text: 'The name must be shorter' }] },
  },
  longest: { ...ordinary, reading: [{ title: 'W'.repeat(120), words: 'W'.repeat(4000) }] },
  restricted: {
    ...ordinary,
    title: 'These questions are closed',
    code: null,
    mayCertify: false,
    reading: [],
  },
} satisfies Record<string, SavedModel>
export const render = savedView
