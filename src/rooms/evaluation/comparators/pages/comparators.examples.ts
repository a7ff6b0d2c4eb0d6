import { comparatorsView, type ComparatorsModel } from './comparators.view.ts'

const one = {
  name: 'Referrals to the National Referral Mechanism',
  source: 'NRM referrals, tables to the fourth quarter of 2023',
  licence: 'OGL v3',
  vintage: '2024-02',
  readOn: '29 November 2026',
  rows: '885 cells, of which 177 totals, 0 of a combined part, 0 not said',
}
const difference = { table: one.name, when: 'Q2 2019', part: 'All', said: '2,000', summed: '1,998' }
const ordinal: ComparatorsModel = {
  imports: [one, { ...one, vintage: '2024-05' }],
  differences: [difference],
}
export const examples = {
  ordinary: ordinal,
  empty: { imports: [], differences: [] },
  error: { ...ordinal, differences: [] },
  longest: {
    imports: Array.from({ length: 30 }, () => ({
      ...one,
      source: 'W'.repeat(300),
      licence: 'W'.repeat(500),
    })),
    differences: Array.from({ length: 200 }, () => ({ ...difference, part: 'W'.repeat(120) })),
  },
  restricted: ordinal,
} satisfies Record<string, ComparatorsModel>
export const render = comparatorsView
