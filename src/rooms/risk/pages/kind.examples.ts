import { kindView, type KindModel } from './kind.view.ts'

const item = {
  href: '/items/1',
  title: 'Workers sleeping at a car wash',
  urn: '7K3QM-9TXF2',
  owner: 'Midshire Police',
  grade: '2AC',
}
const ordinary: KindModel = {
  title: 'Labour exploitation',
  lower: 'labour exploitation',
  months: 24,
  isCut: false,
  mapHref: '/risk/map?kind=labour',
  profileHref: '/risk/profiles/problem/labour',
  counters: [
    { words: 'Concern: an item in which no sign is ticked', count: 1 },
    { words: 'Indicator: an item in which a sign is ticked', count: 2 },
  ],
  blocks: [
    {
      title: 'Labour exploitation',
      rows: [
        {
          words: 'LAB-01: Is paid nothing or almost nothing',
          count: 2,
          items: [item, { ...item, href: '/shared/2' }],
          more: 0,
        },
      ],
    },
  ],
  districts: [
    { words: 'Sandford', count: 2 },
    { words: 'No place named', count: 1 },
  ],
  sectors: [{ words: 'Car wash', count: 2 }],
  grades: [{ words: '2AC', count: 3 }],
  since: { earliest: new Date('2026-01-25T09:00:00Z'), newest: new Date('2026-11-25T09:00:00Z') },
  assessments: [
    {
      href: '/risk/assessments/1',
      title: 'ZZ1 1AA',
      kindWords: 'Labour exploitation',
      step: 1,
      bandWords: 'Emerging concern',
      confidenceWords: 'Low',
      agency: 'Midshire Police',
      at: new Date('2026-10-01T09:00:00Z'),
      reviewOn: '2026-11-20',
      review: 'overdue',
    },
  ],
  overdue: 1,
  questions: [
    { href: '/risk/requirements/1', question: 'Who brings the workers?', words: '(In part, overdue)' },
    { href: '/risk/requirements/2', question: 'W'.repeat(500), words: '(Open)' },
  ],
  gaps: ['Nothing that you may see comes from an agency of these kinds: charity, fire.'],
  items: [item],
  more: 0,
}
const nothing: KindModel = {
  ...ordinary,
  counters: [
    { words: 'Concern: an item in which no sign is ticked', count: 0 },
    { words: 'Indicator: an item in which a sign is ticked', count: 0 },
  ],
  blocks: [],
  districts: [],
  sectors: [],
  grades: [],
  since: null,
  assessments: [],
  overdue: 0,
  questions: [],
  gaps: ['Nothing that you may see is of this kind.'],
  items: [],
}
export const examples = {
  ordinary,
  empty: nothing,
  error: ordinary,
  longest: {
    ...ordinary,
    isCut: true,
    blocks: Array.from({ length: 10 }, (_, at) => ({
      title: `Block ${at} ${'W'.repeat(60)}`,
      rows: Array.from({ length: 12 }, (_row, nth) => ({
        words: `LAB-${nth}: ${'word '.repeat(20)}`,
        count: 1_000,
        items: Array.from({ length: 5 }, () => ({ ...item, title: 'W'.repeat(200) })),
        more: 995,
      })),
    })),
    items: Array.from({ length: 12 }, () => ({ ...item, title: 'W'.repeat(200) })),
    more: 1_950,
  },
  restricted: nothing,
} satisfies Record<string, KindModel>
export const render = kindView
