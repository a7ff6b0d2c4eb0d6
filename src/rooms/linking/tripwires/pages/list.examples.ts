import { listView, type ListModel } from './list.view.ts'

const source = {
  href: '/items/1',
  urn: '7K3QM-9TXF2',
  grade: '2CP',
  agency: 'Midshire Police',
  day: '2026-03-29',
  words: 'a man called Bogdan',
}
const tripwire: ListModel['tripwires'][number] = {
  subject: { href: '/subjects/1', label: 'Bogdan Example', kind: 'Person' },
  reason: 'Seen beside two victims',
  reviewOn: '2026-12-01',
  isDue: false,
  news: [source],
  seenAction: '/tripwires/1/seen',
  endAction: '/tripwires/1/end',
}
const ordinary: ListModel = {
  tripwires: [tripwire, { ...tripwire, news: [], isDue: true }],
}
export const examples = {
  ordinary,
  empty: { tripwires: [] },
  error: ordinary,
  longest: {
    tripwires: Array.from({ length: 6 }, () => ({
      ...tripwire,
      reason: 'W'.repeat(500),
      news: Array.from({ length: 8 }, () => ({ ...source, words: 'W'.repeat(500) })),
    })),
  },
  restricted: { tripwires: [{ ...tripwire, subject: null, news: [] }] },
} satisfies Record<string, ListModel>
export const render = listView
