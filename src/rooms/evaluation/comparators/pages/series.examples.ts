import { seriesView, type SeriesModel } from './series.view.ts'

const row = {
  quarter: 'Q4 2023',
  national: '4,134 counted: 6.2 per 100,000, between 6 and 6.4',
  revised: 'First 4,142 (2024-02), now 4,134 (2024-05)',
  own: '12 counted: 1.1 per 100,000, between 0.6 and 1.9',
}
const ordinary: SeriesModel = {
  name: 'Referrals to the National Referral Mechanism',
  counting: 'The nation counts people whom first responders referred.',
  tables: [
    { href: '/evaluation/comparators/series', text: 'Referrals', isThis: true },
    { href: '/evaluation/comparators/series?table=conclusive', text: 'Conclusive', isThis: false },
  ],
  chart: {
    id: 'beside',
    title: 'Referrals, for each 100,000 residents',
    unit: 'a quarter, for each 100,000 residents',
    caveat: 'Two ways of counting, side by side.',
    periods: ['Q3 2023', 'Q4 2023', 'Q1 2024'],
    lines: [
      { name: 'The nation', values: [6.1, 6.2, null], shape: 'line' },
      { name: 'Own', values: [1.1, 0.9, 1.4], shape: 'dashes' },
    ],
  },
  rows: [row, { ...row, quarter: 'Q3 2023', revised: '' }],
  source:
    'Home Office, National Referral Mechanism statistics, editions of 2024-02, 2024-05 (Open Government Licence v3)',
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, chart: null, rows: [] },
  error: { ...ordinary, rows: [{ ...row, national: 'Not read in' }] },
  longest: {
    ...ordinary,
    counting: 'W'.repeat(600),
    rows: Array.from({ length: 40 }, () => ({ ...row, own: 'W'.repeat(120) })),
  },
  restricted: ordinary,
} satisfies Record<string, SeriesModel>
export const render = seriesView
