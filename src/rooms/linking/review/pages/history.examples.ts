import { undoChoices } from '../rules/codes.ts'
import { historyView, type HistoryModel } from './history.view.ts'
import { ordinaryPair } from './pair.examples.ts'

const said = {
  at: new Date('2026-03-29T13:05:00Z'),
  by: 'Tomasz, Midshire Police',
  words: 'the same, before seeing the score',
  reasons: ['The names', 'The vehicle'],
  note: 'Both drive the same van.',
}
const ordinary: HistoryModel = {
  ...ordinaryPair,
  pairHref: '/links/1/2',
  undoAction: '/links/1/2/undo',
  standing: 'They are called the same.',
  scoreHref: '/links/1/2/score',
  said: [said, { ...said, words: 'the same, kept after seeing the score', note: null }],
  mayUndo: true,
  reasons: undoChoices,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, standing: 'It is open.', scoreHref: null, said: [], mayUndo: false },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'reasons', text: 'Choose why it is taken back' }] },
  },
  longest: {
    ...ordinary,
    said: Array.from({ length: 15 }, () => ({ ...said, note: 'W'.repeat(2_000) })),
  },
  restricted: { ...ordinary, scoreHref: null, mayUndo: false, said: [{ ...said, note: null }] },
} satisfies Record<string, HistoryModel>
export const render = historyView
