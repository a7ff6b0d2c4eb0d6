import { emptyForm } from '#platform/forms.ts'
import type { Chart } from '#platform/views/chart.ts'
import { measureView, type MeasureModel } from './measure.view.ts'

const chart: Chart = {
  id: 'by-month',
  title: 'Reports, month by month',
  unit: 'counted in a month',
  caveat: 'Counts of what reached the hub.',
  periods: ['January 2026', 'February 2026', 'March 2026', 'April 2026'],
  lines: [{ name: 'Reports', values: [3, 5, null, 9], shape: 'line' }],
  range: { name: 'Expected', lower: [1, 1, 2, 2], upper: [7, 8, 8, 9] },
  marks: [{ at: 2, words: 'A new form' }],
}
const ordinary: MeasureModel = {
  form: emptyForm,
  code: 'reports',
  name: 'Reports of modern slavery',
  facts: [
    { key: 'December 2025 to November 2026', value: '22 counted: 2 a year per 100,000, between 1.2 and 3' },
    { key: 'What is counted', value: 'Reports that reached the hub' },
  ],
  caveat: 'A new way to report moves it.',
  see: { words: 'the reports of the desk', open: null },
  chart,
  parts: [
    { title: 'By language', rows: [['so', '4 counted', '0.4 a year per 100,000', 'between 0.1 and 1']] },
  ],
  published: [
    {
      period: 'July to September 2026',
      first: '20 counted',
      firstOn: '4 October 2026',
      now: '22 counted',
      revisions: '1',
    },
  ],
  aim: { words: '80 by 1 June 2027', reason: 'So that nobody waits over a weekend' },
  maySetAim: true,
  version: 1,
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, chart: null, parts: [], published: [], aim: null },
  error: {
    ...ordinary,
    form: {
      values: { target: 'many' },
      errors: ['target', 'byDay', 'reason'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    caveat: 'W'.repeat(400),
    chart: {
      ...chart,
      periods: Array.from({ length: 36 }, (_, at) => `Month ${at}`),
      lines: [
        { name: 'Reports', values: Array.from({ length: 36 }, (_, at) => at * 1000), shape: 'dots' as const },
        { name: 'Compared', values: Array.from({ length: 36 }, () => 12), shape: 'dashes' as const },
      ],
      marks: [],
    },
  },
  restricted: { ...ordinary, maySetAim: false },
} satisfies Record<string, MeasureModel>
export const render = measureView
