import { emptyForm } from '#platform/forms.ts'
import { answerChoices, reasonChoices } from '../rules/codes.ts'
import { pairView, type PairModel } from './pair.view.ts'

const side = {
  title: 'Bogdan Example',
  href: '/subjects/1',
  source: {
    href: '/items/1',
    urn: '7K3QM-9TXF2',
    grade: '2CP',
    agency: 'Midshire Police',
    day: '2026-03-29',
    words: 'a man called Bogdan',
  },
}
export const ordinaryPair: PairModel = {
  form: emptyForm,
  action: '/links/1/2',
  historyHref: '/links/1/2/history',
  notNow: null,
  second: 'none',
  kind: 'Person',
  left: side,
  right: { ...side, title: 'Bogdan', href: '/subjects/2' },
  rows: [{ words: 'Born', left: '12 March 1990', right: 'Not stated' }],
  answers: answerChoices,
  reasons: reasonChoices,
}
export const examples = {
  ordinary: ordinaryPair,
  empty: { ...ordinaryPair, rows: [] },
  error: {
    ...ordinaryPair,
    form: {
      values: { note: 'A note' },
      errors: [
        { field: 'answer', text: 'Choose whether they are the same' },
        { field: 'reasons', text: 'Choose what makes you say so' },
      ],
    },
  },
  longest: {
    ...ordinaryPair,
    second: 'needed',
    left: { ...side, title: 'W'.repeat(500), source: { ...side.source, words: 'W'.repeat(500) } },
    rows: Array.from({ length: 16 }, () => ({
      words: 'Also called',
      left: 'W'.repeat(500),
      right: 'v '.repeat(200),
    })),
  },
  restricted: {
    ...ordinaryPair,
    second: 'waiting',
    notNow: 'You called them the same. A second person must say so too; you cannot be that person.',
  },
} satisfies Record<string, PairModel>
export const render = pairView
