import { emptyForm } from '#platform/forms.ts'
import { changesView, type ChangesModel } from './changes.view.ts'

const one = {
  id: '1',
  version: '1',
  day: '1 April 2026',
  kind: 'A new way to report',
  words: 'The telephone line opened on weekends',
  evidence: 'Minutes of the board, 12 March 2026',
}
const ordinary: ChangesModel = {
  form: emptyForm,
  mayWrite: true,
  changes: [one, { ...one, id: '2', kind: 'A form' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, changes: [] },
  error: {
    ...ordinary,
    form: {
      values: { words: 'Short' },
      errors: ['kind', 'happenedOn', 'words', 'evidence'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    changes: Array.from({ length: 30 }, (_, at) => ({
      ...one,
      id: String(at),
      words: 'W'.repeat(1000),
      evidence: 'W'.repeat(500),
    })),
  },
  restricted: { ...ordinary, mayWrite: false },
} satisfies Record<string, ChangesModel>
export const render = changesView
