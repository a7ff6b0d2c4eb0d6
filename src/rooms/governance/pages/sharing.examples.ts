import { sharingView, type SharingModel } from './sharing.view.ts'

const purposes = ['Crime', 'Safeguarding', 'Labour standards']
const agreement = {
  title: 'Midshire sharing agreement',
  href: '/agreements/c0000000-0000-4000-8000-000000000001',
}
const open = { isOpen: true, words: 'until the end of 30 May 2027', agreement }
const otherPurpose = { isOpen: false, words: 'the agreement is not for this purpose', agreement }
const none = { isOpen: false, words: 'no agreement names both', agreement: null }
const ended = { isOpen: false, words: 'the review date came on 1 March 2026', agreement }

export const examples = {
  ordinary: {
    agency: 'Midshire Police',
    purposes,
    rows: [
      { name: 'Midshire Council', doors: [open, open, otherPurpose] },
      { name: 'Midshire Fire and Rescue', doors: [none, none, none] },
    ],
  },
  empty: { agency: 'Midshire Police', purposes, rows: [] },
  // No form here: the nearest to an error is that everything has closed.
  error: {
    agency: 'Midshire Police',
    purposes,
    rows: [{ name: 'Midshire Council', doors: [ended, ended, otherPurpose] }],
  },
  longest: {
    agency: 'The agency of the partnership with the longest name that anybody has thought of',
    purposes,
    rows: Array.from({ length: 12 }, (_, index) => ({
      name: `Agency of the partnership number ${index + 1}`,
      doors: [open, ended, otherPurpose],
    })),
  },
  restricted: {
    agency: 'Midshire Fire and Rescue',
    purposes,
    rows: [{ name: 'Midshire Police', doors: [none, none, none] }],
  },
} satisfies Record<string, SharingModel>

export const render = sharingView
