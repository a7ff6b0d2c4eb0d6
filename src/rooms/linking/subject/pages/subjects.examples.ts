import { emptyForm } from '#platform/forms.ts'
import { kinds } from '../../rules/kinds.ts'
import { subjectsView, type SubjectsModel } from './subjects.view.ts'

const row = { href: '/subjects/1', label: 'Bogdan Example', kind: 'Person', times: 3, sureness: null }
const ordinary: SubjectsModel = {
  links: [
    { href: '/links', text: 'Links to review' },
    { href: '/screen', text: 'Check a text' },
  ],
  form: emptyForm,
  kinds,
  rows: [row, { ...row, label: '07700 900123', kind: 'Telephone' }],
  isSearch: false,
  nextHref: '/subjects?after=x',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], nextHref: null },
  error: {
    ...ordinary,
    form: { values: { words: 'bogdan' }, errors: [] },
    isSearch: true,
    rows: [{ ...row, sureness: 'likely' }],
  },
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, () => ({ ...row, label: 'W'.repeat(500), times: 12_345 })),
  },
  restricted: { ...ordinary, rows: [], nextHref: null },
} satisfies Record<string, SubjectsModel>
export const render = subjectsView
