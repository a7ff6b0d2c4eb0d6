import { mentionsListView, type MentionsListModel } from './mentions-list.view.ts'

const row: MentionsListModel['rows'][number] = {
  href: '/mentions/items/1',
  title: 'Workers sleeping at a car wash',
  urn: '7K3QM-9TXF2',
  from: 'Midshire Police',
  at: new Date('2026-11-25T09:00:00Z'),
  mentions: 3,
  isToAccept: false,
}
const ordinary: MentionsListModel = {
  rows: [row, { ...row, href: '/mentions/releases/2' }, { ...row, href: '/shared/3', isToAccept: true }],
  isCut: false,
}
export const examples = {
  ordinary,
  empty: { rows: [], isCut: false },
  error: ordinary,
  longest: { rows: Array.from({ length: 12 }, () => ({ ...row, title: 'W'.repeat(200) })), isCut: true },
  restricted: { rows: [{ ...row, title: 'No title yet', mentions: 0 }], isCut: false },
} satisfies Record<string, MentionsListModel>
export const render = mentionsListView
