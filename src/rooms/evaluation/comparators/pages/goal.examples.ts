import { goalView, type GoalModel } from './goal.view.ts'

const ordinary: GoalModel = {
  counting: 'The United Kingdom reports people with a positive reasonable grounds decision.',
  chart: {
    id: 'goal',
    title: 'Detected victims for each 100,000 residents',
    unit: 'a year, for each 100,000 residents',
    caveat: 'Detected victims alone.',
    periods: ['2020', '2021'],
    lines: [
      { name: 'Of the United Kingdom', values: [14.5, 17], shape: 'line' },
      { name: 'Own', values: [null, 2.1], shape: 'dashes' },
    ],
  },
  rows: [
    {
      year: '2021',
      national: '11,387 counted: 17 per 100,000, between 16.7 and 17.3',
      own: '24 counted: 2.1 per 100,000, between 1.4 and 3.2',
    },
  ],
  parts: [
    { year: '2021', sex: 'Female', age: '18 to 24', value: '402', total: '' },
    { year: '2021', sex: 'Female', age: 'All', value: '2,500', total: 'A total; its rows come to 2,498' },
  ],
  ownParts: [{ part: 'Sex', value: 'female', count: '14' }],
  ownYear: '2025',
  source:
    'Home Office, National Referral Mechanism statistics, editions of 2024-02, 2024-05 (Open Government Licence v3)',
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, chart: null, rows: [], parts: [], ownParts: [] },
  error: { ...ordinary, rows: [{ year: '2021', national: 'Not said', own: 'Not counted yet' }] },
  longest: {
    ...ordinary,
    counting: 'W'.repeat(600),
    parts: Array.from({ length: 60 }, () => ({
      year: '2021',
      sex: 'W'.repeat(60),
      age: 'W'.repeat(60),
      value: 'Not said',
      total: '',
    })),
  },
  restricted: ordinary,
} satisfies Record<string, GoalModel>
export const render = goalView
