import { taskingsView, type TaskingRow, type TaskingsModel } from './taskings.view.ts'

const row: TaskingRow = {
  href: '/operations/taskings/1',
  asked: 'Visit the car wash by the station with a fire safety officer',
  from: 'Midshire Police',
  to: 'Midshire Council',
  isMine: false,
  stateWords: 'Offered',
  stateColour: 'yellow',
  priorityWords: 'High priority',
  isHigh: true,
  dueDay: '2026-11-28',
  sinceDay: '2026-11-20',
  forecast: {
    tag: 'Likely late',
    colour: 'orange',
    words: 'Nobody has answered, and 3 days are left.',
  },
}
const ordinary: TaskingsModel = {
  agencies: [
    { value: '1', text: 'Midshire Police' },
    { value: '2', text: 'Midshire Council' },
  ],
  states: [
    { value: 'open', text: 'Open: offered or accepted' },
    { value: 'every', text: 'Every state' },
  ],
  lates: [{ value: '', text: 'All' }],
  chosen: { agency: '', state: 'open', late: '' },
  isFiltered: true,
  isCut: false,
  rows: [
    row,
    {
      ...row,
      isHigh: false,
      isMine: true,
      stateWords: 'Accepted',
      stateColour: 'blue',
      forecast: { tag: 'Late', colour: 'red', words: '2 days late.' },
    },
    { ...row, isHigh: false, to: 'itself', stateWords: 'Done', stateColour: 'green', forecast: null },
  ],
  clocksNote: 'What is foreseen rests on the thresholds of 2026-11-28.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, isFiltered: false, rows: [] },
  error: { ...ordinary, chosen: { agency: '2', state: 'done', late: 'late' }, rows: [] },
  longest: {
    ...ordinary,
    isCut: true,
    rows: Array.from({ length: 12 }, () => ({
      ...row,
      asked: 'W'.repeat(500),
      from: 'W'.repeat(60),
      to: 'W'.repeat(60),
    })),
  },
  restricted: { ...ordinary, rows: [row] },
} satisfies Record<string, TaskingsModel>
export const render = taskingsView
