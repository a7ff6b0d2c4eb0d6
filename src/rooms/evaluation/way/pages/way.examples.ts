import { wayView, type WayModel } from './way.view.ts'

const row = {
  stage: 'Told: until it is graded',
  begun: '120',
  done: '110',
  half: '20 hours',
  ninety: '3 days',
  stuck: '4',
}
const ordinary: WayModel = {
  period: 'December 2025 to November 2026',
  places: [
    { steps: ['Told: until it is graded'], place: { words: 'the items of each agency', open: null } },
    {
      steps: ['Asked to act: until it is done'],
      place: {
        words: 'taskings',
        open: { href: '/operations', purpose: 'crime', text: 'Open taskings, working for crime' },
      },
    },
  ],
  rows: [
    row,
    {
      ...row,
      stage: 'Told: until safe',
      half: 'longer than is known yet',
      ninety: 'longer than is known yet',
    },
  ],
  stuck: [{ stage: 'Told: until it is graded', agency: 'Midshire Council', since: 'March 2026', count: '4' }],
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], stuck: [] },
  error: {
    ...ordinary,
    rows: [{ ...row, half: 'Too few to say', ninety: 'Too few to say', stuck: 'Too few to say' }],
  },
  longest: { ...ordinary, rows: Array.from({ length: 12 }, () => ({ ...row, stage: 'W'.repeat(90) })) },
  restricted: { ...ordinary, rows: [row] },
} satisfies Record<string, WayModel>
export const render = wayView
