import { emptyForm } from '#platform/forms.ts'
import { measuresView, type MeasuresModel } from './measures.view.ts'

const row = {
  href: '/evaluation/measures/reports',
  name: 'Reports of modern slavery',
  counts: '22 counted',
  value: '7.8 a year per 100,000',
  interval: 'between 4.9 and 11.9',
  before: '5 counted: 1.8 a year per 100,000',
  aim: 'None set',
}
const ordinary: MeasuresModel = {
  form: emptyForm,
  period: 'July to September 2026',
  yearBefore: 'July to September 2025',
  computed: 'Worked out on 29 November 2026, 12:00.',
  groups: [
    {
      title: 'Outcomes',
      about: 'What others did or decided.',
      rows: [row, { ...row, aim: '80 by 1 June 2027' }],
    },
    { title: 'Inputs', about: 'What was put in.', rows: [{ ...row, value: 'Too few to say' }] },
  ],
  states: [
    { name: 'Concern', count: '22', of: 'Reports that reached the hub' },
    { name: 'Confirmed victim', count: '0', of: 'Positive conclusive grounds decisions' },
  ],
  shares: 'Of 26 measures 5 are of impact, 11 of outcomes, 8 of outputs and 2 of inputs.',
  notKept: [{ name: 'Known before', why: 'Records of two agencies are not matched.' }],
  pages: [{ href: '/evaluation/way', text: 'From report to safe', about: 'how long each step takes' }],
  unpublished: '12 figures of this quarter are not published yet.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, groups: [], states: [], notKept: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'What is published is what is counted now' }] },
  },
  longest: {
    ...ordinary,
    groups: [{ title: 'Outcomes', about: 'W'.repeat(200), rows: Array.from({ length: 20 }, () => row) }],
  },
  restricted: { ...ordinary, unpublished: null },
} satisfies Record<string, MeasuresModel>
export const render = measuresView
