import { answersView, type AnswersModel } from './answers.view.ts'

const row: AnswersModel['rows'][number] = {
  href: '/items/1',
  name: '7K3QM-9TXF2: A van at dawn',
  answer: 'It helped somebody to act',
  day: '2026-12-14',
}
const ordinary: AnswersModel = { rows: [row] }
export const examples = {
  ordinary,
  empty: { rows: [] },
  // A list has no form; an item whose title is not written yet is what comes nearest to a fault.
  error: { rows: [{ ...row, name: '7K3QM-9TXF2: No title yet' }] },
  longest: { rows: Array.from({ length: 12 }, () => ({ ...row, name: 'W'.repeat(220) })) },
  restricted: { rows: [{ ...row, answer: 'It was read and weighed. No more can be said' }] },
} satisfies Record<string, AnswersModel>
export const render = answersView
