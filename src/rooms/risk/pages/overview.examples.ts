import { overviewView, type OverviewModel } from './overview.view.ts'

const row = {
  href: '/risk/labour',
  words: 'Labour exploitation',
  withoutSign: 3,
  withSign: 12,
  newest: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: OverviewModel = {
  months: 24,
  mayObserve: true,
  overdue: { children: 0, others: 0 },
  rows: [row, { ...row, href: '/risk/child', words: 'Exploitation of children' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [{ ...row, withoutSign: 0, withSign: 0, newest: null }] },
  error: { ...ordinary, overdue: { children: 2, others: 1 } },
  longest: {
    ...ordinary,
    rows: Array.from({ length: 5 }, (_, at) => ({
      ...row,
      href: `/risk/${at}`,
      words: 'W'.repeat(60),
      withSign: 1_999_999,
    })),
  },
  restricted: { ...ordinary, mayObserve: false },
} satisfies Record<string, OverviewModel>
export const render = overviewView
