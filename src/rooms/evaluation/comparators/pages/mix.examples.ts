import { mixView, type MixModel } from './mix.view.ts'

const row = {
  words: 'Adult (18 or over)',
  own: '22',
  ownShare: '61%, between 45% and 75%',
  national: '2,000',
  nationalShare: '55%, between 53% and 57%',
}
const ordinary: MixModel = {
  year: 'November 2025 to October 2026',
  parts: [
    {
      name: 'Age',
      table: 'Referrals, 2023, edition of 2024-02.',
      rows: [
        row,
        { ...row, words: 'Child (17 or under)', own: '4', ownShare: 'Too few to say: fewer than 10' },
      ],
    },
    { name: 'Gender', table: 'No table with this part has been read in.', rows: [] },
  ],
  source:
    'Home Office, National Referral Mechanism statistics, editions of 2024-02, 2024-05 (Open Government Licence v3)',
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, parts: [] },
  error: { ...ordinary, parts: [{ name: 'Age', table: 'No table.', rows: [] }] },
  longest: {
    ...ordinary,
    parts: [
      {
        name: 'Nationality',
        table: 'W'.repeat(300),
        rows: Array.from({ length: 120 }, () => ({ ...row, words: 'W'.repeat(120) })),
      },
    ],
  },
  restricted: ordinary,
} satisfies Record<string, MixModel>
export const render = mixView
