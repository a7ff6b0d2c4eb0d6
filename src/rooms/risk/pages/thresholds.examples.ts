import { thresholdsView, type ThresholdsModel } from './thresholds.view.ts'

const ordinary: ThresholdsModel = {
  about: 'What each piece of evidence counts for.',
  version: '2026-11-28',
  isProvisional: true,
  reviewBy: '28 May 2027',
  tables: [
    {
      title: 'Bands',
      rows: [{ what: 'Watch', value: 'From 0.75 on', why: 'It costs a look at what is there.' }],
    },
    { title: 'Source', rows: [{ what: 'Source 1', value: '1', why: 'Nothing is taken off.' }] },
  ],
  strong: ['LAB-01: Is paid nothing or almost nothing'],
  trial: {
    how: 'Measured on 8,000 invented places.',
    bands: [{ band: 'Watch', ordinary: '30.0 in 100', exploiting: '95.0 in 100', half: '60 days' }],
    lead: 'Adding up comes 80 days sooner.',
    unfairness: 'Its ordinary places came up more often.',
  },
}
export const examples = {
  ordinary,
  empty: { ...ordinary, tables: [], strong: [], trial: null },
  error: { ...ordinary, isProvisional: false },
  longest: {
    ...ordinary,
    about: 'word '.repeat(80),
    tables: Array.from({ length: 6 }, (_, at) => ({
      title: `Table ${at}`,
      rows: Array.from({ length: 8 }, () => ({
        what: 'W'.repeat(80),
        value: '0.5',
        why: 'word '.repeat(60),
      })),
    })),
    strong: Array.from({ length: 12 }, () => 'word '.repeat(20)),
  },
  restricted: ordinary,
} satisfies Record<string, ThresholdsModel>
export const render = thresholdsView
