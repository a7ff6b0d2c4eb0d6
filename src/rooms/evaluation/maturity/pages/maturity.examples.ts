import { maturityView, type MaturityModel } from './maturity.view.ts'

const row = {
  href: '/evaluation/maturity/children',
  name: 'Children',
  scores: ['1 Emerging', '2 Developing'],
  evidence: 'Every tactical meeting has a person of children’s services',
}
const ordinary: MaturityModel = {
  years: ['2025', '2026'],
  chart: {
    id: 'mean-by-year',
    title: 'Mean of the domains that were scored',
    unit: 'score, from 0 to 4',
    caveat: 'A judgement of the partnership about itself.',
    periods: ['2025', '2026'],
    lines: [{ name: 'Mean score', values: [1, 1.6], shape: 'line' }],
  },
  scale: [
    { name: 'Absent', words: 'There is nothing' },
    { name: 'Emerging', words: 'Somebody has begun' },
  ],
  rows: [row, { ...row, name: 'Resilience', scores: ['Not scored', '0 Absent'] }],
  resilience: [{ name: 'Members that wrote at least one item', value: '38 of 45' }],
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    years: [],
    chart: null,
    rows: [{ ...row, scores: [], evidence: 'Nothing written yet' }],
  },
  error: { ...ordinary, rows: [{ ...row, scores: ['Not scored', 'Not scored'] }] },
  longest: { ...ordinary, rows: Array.from({ length: 15 }, () => ({ ...row, evidence: 'W'.repeat(1000) })) },
  restricted: { ...ordinary, chart: null },
} satisfies Record<string, MaturityModel>
export const render = maturityView
