import { supportListView, type SupportListModel, type SupportRow } from './support-list.view.ts'

const row: SupportRow = {
  href: '/safeguarding/support/1',
  kind: 'A safe place to live',
  from: 'Midshire Council',
  to: 'Safe Harbour',
  state: 'Offered',
  waits: 'Safe Harbour',
  by: '2026-11-30',
  isLate: false,
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: SupportListModel = { ours: [row, { ...row, isLate: true }], asked: [row] }
export const examples = {
  ordinary,
  empty: { ours: [], asked: [] },
  error: { ours: [{ ...row, isLate: true }], asked: [] },
  longest: { ours: Array.from({ length: 12 }, () => ({ ...row, to: 'W'.repeat(100) })), asked: [row] },
  restricted: { ours: [], asked: [row] },
} satisfies Record<string, SupportListModel>
export const render = supportListView
