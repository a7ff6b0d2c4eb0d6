import { refusalsView, type RefusalsModel } from './refusals.view.ts'

const row: RefusalsModel['refusals'][number] = {
  at: new Date('2026-11-25T09:00:00Z'),
  role: 'Analyst',
  budget: '10 questions in an hour by one person',
}
const ordinary: RefusalsModel = { budget: [row.budget], refusals: [row, row] }
export const examples = {
  ordinary,
  empty: { ...ordinary, refusals: [] },
  error: ordinary,
  longest: { ...ordinary, refusals: Array.from({ length: 12 }, () => ({ ...row, role: 'W'.repeat(60) })) },
  restricted: { ...ordinary, budget: [] },
} satisfies Record<string, RefusalsModel>
export const render = refusalsView
