import { requirementsView, type RequirementsModel } from './requirements.view.ts'

const row: RequirementsModel['asked'][number] = {
  href: '/risk/requirements/1',
  question: 'Who brings the workers to the car washes in Sandford?',
  kindWords: 'Labour exploitation',
  area: 'Sandford',
  agency: 'Midshire Police',
  untilDay: '2026-12-20',
  isOverdue: false,
  answered: 'part',
  answeredWords: 'In part: 1 of 3 parts wholly',
}
const ordinary: RequirementsModel = {
  share: '1 of 3 answered wholly, 1 in part, 1 open',
  overdue: 1,
  asked: [
    row,
    { ...row, isOverdue: true, untilDay: '2026-11-01', answered: 'open', answeredWords: 'Open', area: '' },
    { ...row, answered: 'whole', answeredWords: 'Wholly' },
  ],
  ended: [row],
}
export const examples = {
  ordinary,
  empty: { share: 'Nothing is asked that you may read', overdue: 0, asked: [], ended: [] },
  error: ordinary,
  longest: {
    ...ordinary,
    overdue: 40,
    asked: Array.from({ length: 12 }, () => ({
      ...row,
      question: 'W'.repeat(500),
      area: 'W'.repeat(200),
      agency: 'W'.repeat(40),
    })),
  },
  restricted: { ...ordinary, overdue: 0, asked: [row], ended: [] },
} satisfies Record<string, RequirementsModel>
export const render = requirementsView
