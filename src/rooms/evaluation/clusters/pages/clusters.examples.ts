import { emptyForm } from '#platform/forms.ts'
import { clustersView, type ClustersModel } from './clusters.view.ts'

const row = ['Castle, Leicester', 'September to October 2026', '12', '3.1', 'once in 30 years', 'Yes']
const last: NonNullable<ClustersModel['last']> = {
  period: 'November 2024 to October 2026, looked at on 2 November 2026',
  alarms: [
    'Castle, Leicester, September to October 2026: more items than expected if they came everywhere alike, 12 where 3.1 would be.',
  ],
  clusters: [row],
  hot: [['Castle, Leicester', '9, where 2.2 would be its part', '24', '2.6', '1.2%']],
  notes: ['No place is shown with fewer than 3 items.'],
  picture: {
    width: 100,
    height: 60,
    shapes: [
      { d: 'M0 0L50 0L50 60L0 60Z', kind: 'alarm', words: 'Castle: in an alarm' },
      { d: 'M50 0L100 0L100 60L50 60Z', kind: 'hot', words: 'Abbey: stands out by Gi*' },
    ],
  },
  computed: 'clusters 2; 999 replicates, seed 202610, input abc.',
}
const ordinary: ClustersModel = {
  form: emptyForm,
  mayLook: true,
  falseAlarms: 'Looking once a month, chance alone brings an alarm in about 8 of 100 months.',
  last,
  runs: [['2 November 2026', 'November 2024 to October 2026', '210 in 40 wards', '1', 'abcdef012345']],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, last: null, runs: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'There is too little to look at' }] },
  },
  longest: {
    ...ordinary,
    last: {
      ...last,
      clusters: Array.from({ length: 10 }, () => ['W'.repeat(300), ...row.slice(1)]),
      picture: null,
    },
  },
  restricted: { ...ordinary, mayLook: false, last: { ...last, alarms: [], hot: [] } },
} satisfies Record<string, ClustersModel>
export const render = clustersView
