import { assessmentsView, type AssessmentsModel } from './assessments.view.ts'

const row: AssessmentsModel['rows'][number] = {
  href: '/risk/assessments/1',
  title: 'ZZ1 1AA',
  kindWords: 'Labour exploitation',
  step: 1,
  bandWords: 'Emerging concern',
  confidenceWords: 'Moderate',
  agency: 'Midshire Police',
  at: new Date('2026-11-25T09:00:00Z'),
  reviewOn: '2027-01-05',
  review: 'later',
}
const ordinary: AssessmentsModel = {
  rows: [
    {
      ...row,
      title: 'the girl at the bus station, item 7K3QM-9TXF2',
      kindWords: 'Exploitation of children',
      step: 3,
      bandWords: 'Immediate concern',
      reviewOn: '2026-11-20',
      review: 'overdue',
    },
    { ...row, reviewOn: '2026-11-25', review: 'due', step: 2 },
    row,
    { ...row, reviewOn: null, review: 'none', step: 0, bandWords: 'No concern found' },
  ],
  overdue: 1,
  isCut: false,
  kinds: [
    { href: '/risk/assessments', text: 'Every kind', isChosen: true },
    { href: '/risk/assessments?kind=child', text: 'Exploitation of children', isChosen: false },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], overdue: 0 },
  error: ordinary,
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, () => ({ ...row, title: 'W'.repeat(200), agency: 'W'.repeat(40) })),
    overdue: 12,
    isCut: true,
  },
  restricted: { ...ordinary, rows: [row], overdue: 0 },
} satisfies Record<string, AssessmentsModel>
export const render = assessmentsView
