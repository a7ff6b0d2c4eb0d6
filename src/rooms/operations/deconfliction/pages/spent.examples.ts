import { spentView, type SpentModel } from './spent.view.ts'

const ordinary: SpentModel = {
  budget: ['10 questions in an hour by one person'],
  common: { name: 'Midshire exploitation desk', phone: '01632 960001' },
}
export const examples = {
  ordinary,
  empty: { budget: [], common: null },
  error: ordinary,
  longest: {
    budget: Array.from({ length: 8 }, () => 'W'.repeat(60)),
    common: { name: 'W'.repeat(100), phone: '01632 960001' },
  },
  restricted: { ...ordinary, common: null },
} satisfies Record<string, SpentModel>
export const render = spentView
