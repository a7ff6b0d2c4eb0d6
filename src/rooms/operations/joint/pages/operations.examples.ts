import { operationsView, type OperationsModel } from './operations.view.ts'

const row: OperationsModel['rows'][number] = {
  href: '/joint-operations/1',
  name: 'JNT-7K3QM9 Heron',
  day: '2026-12-10',
  hours: '06:00 to 12:00',
  lead: 'Midshire Council',
  roles: 'Victim lead',
  stage: 'Being planned',
  colour: 'blue',
}
const ordinary: OperationsModel = { canOpen: true, canSeeAnswers: true, canSeeTaskings: true, rows: [row] }
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [] },
  // A list has no form: what can be wrong with it is that it is empty for somebody who may open none either.
  error: { canOpen: false, canSeeAnswers: false, canSeeTaskings: false, rows: [] },
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, () => ({ ...row, name: 'W'.repeat(90), lead: 'W'.repeat(60) })),
  },
  restricted: { canOpen: false, canSeeAnswers: false, canSeeTaskings: false, rows: [row] },
} satisfies Record<string, OperationsModel>
export const render = operationsView
