import { emptyForm } from '#platform/forms.ts'
import { itemView, type ItemModel } from './item.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: ItemModel = {
  form: emptyForm,
  title: 'Workers sleeping at a car wash',
  urn: '7K3QM-9TXF2',
  marking: 'OFFICIAL-SENSITIVE',
  state: 'To sanitise',
  next: [{ href: '/items/1/sanitise', text: 'Sanitise it' }],
  doors: [
    { href: '/mentions/items/1', text: 'Say who and what it names' },
    { href: '/risk/items/1', text: 'Tick the signs in it' },
  ],
  anotherAction: '/items/1/another',
  desk: {
    report: {
      receivedAt: at,
      text: 'There are beds in the back.',
      facts: [{ label: 'Where', value: 'Sandford' }],
    },
    original: {
      text: 'Beds were seen behind the office.',
      provenance: 'Seen by the reporter.',
      by: 'Tomasz',
      at,
      version: 1,
    },
  },
  head: [{ label: 'Kind', value: 'labour exploitation' }],
  grade: { code: '2AC', explained: ['2: Untested.', 'A: Known directly to the source.'], warning: null },
  gradings: [{ title: 'Version 1: 2AC A1 S2', text: '2: first contact', at, by: 'Tomasz' }],
  outcomes: [{ text: 'Confirmed by what was found', at }],
  consultations: [{ title: 'Sanitise', text: 'The school agreed. By telephone.', at, by: 'Tomasz' }],
  releases: [
    {
      href: '/items/1/releases/2',
      title: 'Beds at a car wash',
      grade: '2AC',
      at,
      by: 'Rosa',
      recalled: true,
    },
  ],
  notes: [],
}

export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    title: 'No title yet',
    doors: [],
    desk: { report: null, original: null },
    grade: null,
    gradings: [],
    outcomes: [],
    consultations: [],
    releases: [],
  },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'This item did not come from a report' }] },
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(200),
    notes: ['Readers still have what was let out before.'],
    desk: {
      report: null,
      original: { text: 'word '.repeat(4_000), provenance: 'x', by: 'Tomasz', at, version: 12 },
    },
  },
  restricted: { ...ordinary, desk: null, anotherAction: null },
} satisfies Record<string, ItemModel>
export const render = itemView
