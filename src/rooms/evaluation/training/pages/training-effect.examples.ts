import { trainingEffectView, type TrainingEffectModel } from './training-effect.view.ts'

const row = [
  'Straight after',
  '24 of 30',
  '24 people, 52 to 71',
  '+19, between +12 and +26',
  'learned nothing +15.2; fallen back +11.8',
  '6 to 18 of 24: +50 points, between +25 and +68 (+200% of those before)',
] as const
const ordinary: TrainingEffectModel = {
  courses: [
    {
      title: 'Signs at the counter',
      rows: [row, ['Six months later', row[1], row[2], row[3], row[4], row[5]]],
    },
  ],
  teams: [
    {
      title: 'First gradings that stood',
      rows: [['never were trained', '4 teams, 120 pieces', '61%']],
      said: ['The same teams before and after: withheld, fewer than three.'],
    },
  ],
  computed: 'Worked out on 25 November 2026, 10:00: paired t intervals; nothing is drawn.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, courses: [], teams: [] },
  error: ordinary,
  longest: {
    ...ordinary,
    courses: Array.from({ length: 20 }, () => ({ title: 'W'.repeat(120), rows: [row, row, row] })),
  },
  restricted: ordinary,
} satisfies Record<string, TrainingEffectModel>
export const render = trainingEffectView
