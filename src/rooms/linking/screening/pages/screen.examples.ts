import { emptyForm } from '#platform/forms.ts'
import { screenView, type ScreenModel } from './screen.view.ts'

const subject = {
  href: '/subjects/1',
  label: '07700 900123',
  times: 3,
  sureness: 'the same',
  why: 'the same',
}
const ordinary: ScreenModel = {
  form: emptyForm,
  mostCharacters: 20_000,
  screened: {
    found: 3,
    isCut: false,
    known: [
      { words: '07700 900 123', kind: 'Telephone', subjects: [subject] },
      {
        words: 'Bogdan',
        kind: 'Person',
        subjects: [
          { ...subject, label: 'Bogdan Example', sureness: 'likely', why: 'name: the same first name' },
        ],
      },
    ],
    unknown: [{ words: 'Danuta', kind: 'Person' }],
  },
}
const nothing = { found: 0, isCut: false, known: [], unknown: [] }
export const examples = {
  ordinary,
  empty: { ...ordinary, screened: null },
  error: {
    ...ordinary,
    screened: null,
    form: { values: {}, errors: [{ field: 'text', text: 'Paste the text to check' }] },
  },
  longest: {
    ...ordinary,
    screened: {
      found: 2_000,
      isCut: true,
      known: Array.from({ length: 15 }, () => ({
        words: 'W'.repeat(500),
        kind: 'Person',
        subjects: Array.from({ length: 5 }, () => ({ ...subject, label: 'W'.repeat(500) })),
      })),
      unknown: Array.from({ length: 15 }, () => ({ words: 'W'.repeat(500), kind: 'Person' })),
    },
  },
  restricted: { ...ordinary, screened: nothing },
} satisfies Record<string, ScreenModel>
export const render = screenView
