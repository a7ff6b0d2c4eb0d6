import { workListView, type WorkListModel } from './work-list.view.ts'

const lists = [
  { text: 'To write and grade', href: '/items?state=draft', current: true },
  { text: 'To sanitise', href: '/items?state=graded', current: false },
  { text: 'To release', href: '/items?state=sanitised', current: false },
]
const row = {
  href: '/items/1',
  urn: '7K3QM-9TXF2',
  title: 'Workers sleeping at a car wash',
  kinds: 'labour exploitation',
  grade: '2DP',
  priority: 'High',
  urgent: true,
  from: 'A report',
  heldBy: 'Tomasz',
  createdAt: new Date('2026-11-25T08:00:00Z'),
}
const ordinary: WorkListModel = {
  lists,
  heading: 'To write and grade',
  empty: 'No drafts are waiting.',
  mayWrite: true,
  rows: [row],
  olderHref: '/items?state=draft&before=2026-11-25T08:00:00.000000Z_1',
  toReview: [],
}

export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], olderHref: null },
  error: {
    ...ordinary,
    toReview: [
      { href: '/items/1', text: 'Review the emergency sharing of 7K3QM-9TXF2 with Midshire Fire and Rescue' },
    ],
  },
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, () => ({ ...row, title: 'A very long title '.repeat(10) })),
  },
  restricted: { ...ordinary, mayWrite: false },
} satisfies Record<string, WorkListModel>
export const render = workListView
