import { runView, type RunModel } from './run.view.ts'

const common = {
  title: 'Sicily, hospital admissions',
  about: 'Of data that were brought to this page. Nothing of them is stored.',
  back: '/evaluation/tools/series',
  stop: '/evaluation/tools/runs/1',
}
const done = {
  bundle: '/evaluation/tools/runs/1/bundle',
  computed: 'Worked out on 29 November 2026, 12:00; nothing was drawn.',
}
const series: RunModel = {
  ...common,
  state: {
    kind: 'done',
    ...done,
    words: {
      kind: 'series',
      verdict: 'Fewer reports than the earlier trend predicts',
      counts: '19,723 in the 23 months from January 2005 on; 29,191 in the 36 months before.',
      effect: 'From that month on 0.884 times as many as the earlier trend and season predict.',
      failed: [],
      extra: 'Over all months after it, about 2,585 fewer than predicted.',
      raw: 'Simply comparing 19,723 and 29,191 comes to 1.03 times as many. It is not an answer.',
      chart: {
        id: 'series',
        title: 'Month by month',
        unit: 'counted in a month',
        caveat: 'Counts of what was reported.',
        periods: ['December 2004', 'January 2005', 'February 2005'],
        lines: [
          { name: 'Counted', values: [830, 831, 796], shape: 'dots' },
          { name: 'Predicted', values: [840, 900, 880], shape: 'dashes' },
        ],
        range: { name: 'Where 95 in 100 lie', lower: [780, 840, 820], upper: [900, 960, 940] },
        marks: [{ at: 1, words: 'the date that was written down' }],
      },
      methods: [['quasi-Poisson', '0.885 times', '0.839 to 0.933']],
      dependsOnMethod: true,
      comparison: 'No comparison.',
      placebos: 'The same question was asked of 13 months at which nothing happened.',
      cautions: ['There is no comparison series.'],
    },
  },
}
const lists: RunModel = {
  ...common,
  title: 'United Kingdom 2013',
  state: {
    kind: 'done',
    ...done,
    words: {
      kind: 'lists',
      seen: '2,744 people are on 5 lists.',
      headline:
        'No one number can be given. What stands here is a range, withheld from publication, and why.',
      range: '14 models fit these lists nearly equally well.',
      failed: Array.from({ length: 4 }, () => 'Models agree within a factor of two: from 10674 to 34083.'),
      passed: [],
      chart: {
        id: 'models',
        title: 'A dot for each model',
        unit: 'people in all',
        caveat: 'None of them is the number.',
        periods: ['W'.repeat(60), 'LA:NG (+2.1)'],
        lines: [{ name: 'People in all', values: [10700, 34000], shape: 'dots' }],
      },
      bootstrap: ['With other people from the same lists: between about 9,900 and 27,000 (95 in 100).'],
      consistency: [['W'.repeat(100), '500', 'No estimate', 'No']],
      lists: [['W'.repeat(100), '500']],
      pairs: Array.from({ length: 28 }, () => ['W'.repeat(100), 'NG', '12'] as const),
      emptyPairs: '0 of 10 pairs of lists share nobody.',
      others: [['Pairs added by AIC', 'about 11,000']],
      without: [['Without LA', 'about 11,000']],
      linked: [
        [
          'Strict: decided by people, and held sure by the comparison too',
          '17, 4 fewer than decided',
          '67',
          '9',
          'about 210',
        ],
        ['As people decided', '21', '63', '13', 'about 160'],
        [
          'Loose: also likely pairs that nobody has told apart',
          '30, 9 more than decided',
          '56',
          '20',
          'No estimate',
        ],
      ],
      replicates: [['LA:NG', '12 of 1,000']],
    },
  },
}
const clusters: RunModel = {
  ...common,
  title: 'New Mexico',
  state: {
    kind: 'done',
    ...done,
    words: {
      kind: 'clusters',
      data: '1,175 cases at 32 places, 1973 to 1991.',
      headline: 'More than expected: 236 cases where 176.2 were expected, 1985 to 1989.',
      clusters: [
        [
          'Torrance, Bernalillo',
          '1985 to 1989',
          '236 counted, 176.2 expected',
          '1.42 times as many as elsewhere',
          '10.980',
          '0.008',
        ],
      ],
    },
  },
}
export const examples = {
  ordinary: series,
  empty: { ...common, state: { kind: 'running', percent: 40 } },
  error: {
    ...common,
    state: { kind: 'refused', words: 'These data have no answer: cases: two are needed.' },
  },
  longest: lists,
  restricted: clusters,
} satisfies Record<string, RunModel>
export const render = runView
