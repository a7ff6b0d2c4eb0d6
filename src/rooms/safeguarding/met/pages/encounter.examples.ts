import { emptyForm } from '#platform/forms.ts'
import { encounterView, type EncounterModel } from './encounter.view.ts'

const at = new Date('2026-11-26T07:10:00Z')
const ordinary: EncounterModel = {
  form: emptyForm,
  at: '/safeguarding/met/1',
  handed: { by: 'Idris, Midshire Charity', at },
  takenOnAt: null,
  lines: [
    { label: 'Initials, or a few words to know them by', words: ['A. K.'] },
    { label: 'Where, in the plan’s words?', words: ['Site 2, yard', 'Site 2, shed'] },
    { label: 'What do they need now?', words: [] },
  ],
  words: 'Where, in the plan’s words? Site 2, yard / Site 2, shed',
  people: [{ value: '1', text: 'PSN-7K3Q2M, R.' }],
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    lines: ordinary.lines.map((one) => ({ ...one, words: [] })),
    words: '',
    people: [],
  },
  error: {
    ...ordinary,
    form: {
      values: { words: 'x' },
      errors: ['person', 'words'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    handed: { by: 'W'.repeat(120), at },
    lines: ordinary.lines.map((one) => ({ ...one, words: ['W'.repeat(400), 'W'.repeat(400)] })),
    words: 'W'.repeat(2000),
    people: Array.from({ length: 12 }, (_, nth) => ({ value: String(nth), text: 'W'.repeat(60) })),
  },
  restricted: { ...ordinary, takenOnAt: at },
} satisfies Record<string, EncounterModel>
export const render = encounterView
