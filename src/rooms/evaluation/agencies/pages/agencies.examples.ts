import { agenciesView, type AgenciesModel } from './agencies.view.ts'

const row = {
  name: 'Midshire Council',
  gave: '41',
  letOut: '30',
  received: '112',
  taskings: '6 of 8 answered, 5 done',
  meetings: '11 of 12',
  lastGave: '20 November 2026',
  agreement: 'Until 1 March 2027',
}
const ordinary: AgenciesModel = {
  period: 'December 2025 to November 2026',
  sums: ['38 of 45 members wrote at least one item.'],
  rows: [row, { ...row, name: 'Wren Charity (new)', gave: '0', lastGave: 'None yet', agreement: 'None' }],
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], sums: [] },
  error: { ...ordinary, rows: [{ ...row, agreement: 'Lapsed on 1 October 2026' }] },
  longest: { ...ordinary, rows: Array.from({ length: 45 }, () => ({ ...row, name: 'W'.repeat(120) })) },
  restricted: { ...ordinary, rows: [row] },
} satisfies Record<string, AgenciesModel>
export const render = agenciesView
