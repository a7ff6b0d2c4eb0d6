import { measuresView, type MeasuresModel } from './measures.view.ts'

const row = {
  words: 'Of two people who answered blind, both said the same',
  yes: 40,
  of: 50,
  share: '80% (between 67% and 89%)',
}
const few = { ...row, yes: 3, of: 4, share: 'Not enough yet' }
const ordinary: MeasuresModel = {
  months: 12,
  isCut: false,
  rows: [row, { ...few, words: 'Kept after seeing the score' }],
  bands: [
    { ...few, words: 'Below 20%' },
    { ...row, words: '95% and above' },
  ],
}
const nothing: MeasuresModel = {
  ...ordinary,
  rows: ordinary.rows.map((one) => ({ ...one, yes: 0, of: 0, share: 'Not enough yet' })),
  bands: ordinary.bands.map((one) => ({ ...one, yes: 0, of: 0, share: 'Not enough yet' })),
}
export const examples = {
  ordinary,
  empty: nothing,
  error: ordinary,
  longest: { ...ordinary, isCut: true, rows: [{ ...row, yes: 19_999, of: 20_000 }] },
  restricted: nothing,
} satisfies Record<string, MeasuresModel>
export const render = measuresView
