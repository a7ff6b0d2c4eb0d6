import { agreementsView, type AgreementsModel } from './agreements.view.ts'

const row = {
  title: 'Midshire sharing agreement',
  href: '/agreements/c0000000-0000-4000-8000-000000000001',
  standing: { tag: 'Live', colour: 'govuk-tag--green', sentence: 'Live until the end of 30 May 2027.' },
  purposes: ['Crime', 'Safeguarding'],
  parties: ['Midshire Council', 'Safe Harbour Midshire'],
}
const draft = {
  ...row,
  title: 'Labour inspections',
  standing: {
    tag: 'Draft',
    colour: 'govuk-tag--grey',
    sentence: 'Waiting for your agency to sign, and Midshire Council.',
  },
  purposes: ['Labour standards'],
  parties: ['Midshire Council'],
}
const due = {
  ...row,
  title: 'Harbour night patrols',
  standing: {
    tag: 'Due for review',
    colour: 'govuk-tag--yellow',
    sentence: 'Due for review in 14 days. Live until the end of 8 December 2026.',
  },
}
const ended = {
  ...row,
  title: 'Winter shelter pilot',
  standing: {
    tag: 'Ended',
    colour: 'govuk-tag--red',
    sentence: 'Ended when the review date came, 1 March 2026.',
  },
}
const dueLine = { title: due.title, href: due.href, words: 'review on 9 December 2026, in 14 days' }
const long = 'Agreement on sharing with every agency of the partnership, '.repeat(3).trim()

export const examples = {
  ordinary: { mayDrawUp: true, due: [dueLine], rows: [due, draft, row, ended] },
  empty: { mayDrawUp: true, due: [], rows: [] },
  // No form here: the nearest to an error is that something has ended.
  error: { mayDrawUp: true, due: [], rows: [ended] },
  longest: {
    mayDrawUp: true,
    due: Array.from({ length: 12 }, () => ({ ...dueLine, title: long })),
    rows: Array.from({ length: 12 }, () => ({
      ...due,
      title: long,
      purposes: ['Crime', 'Safeguarding', 'Labour standards'],
      parties: Array.from({ length: 12 }, (_, index) => `Agency of the partnership number ${index + 1}`),
    })),
  },
  restricted: { mayDrawUp: false, due: [], rows: [] },
} satisfies Record<string, AgreementsModel>

export const render = agreementsView
