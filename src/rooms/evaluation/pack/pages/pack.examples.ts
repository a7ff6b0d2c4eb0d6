import { packView, type PackModel } from './pack.view.ts'

const row = {
  code: 'partner-share',
  href: '/evaluation/measures/partner-share?from=2026-07&to=2026-09',
  name: 'Items of members that are not police',
  definition: 'Items written by members that are not police, of: items',
  value: '37%',
  counts: '41 of 111',
  interval: 'between 29% and 46%',
  before: '12 of 60: 20%',
  aim: '40 by 1 June 2027',
  caveat: 'A member may have told more than once.',
}
const months = ['June 2026', 'July 2026', 'August 2026', 'September 2026']
const state = {
  name: 'Concern',
  count: '41',
  before: '30',
  of: 'Reports that reached the hub',
  href: '/evaluation/measures/reports?from=2026-07&to=2026-09',
  chart: {
    id: 'state-reports',
    title: 'Concern, month by month',
    unit: 'counted in a month',
    caveat: 'Counts of what reached the hub, not of how much slavery there is.',
    periods: months,
    lines: [{ name: 'Reports that reached the hub', values: [9, 12, null, 20], shape: 'line' as const }],
    marks: [{ at: 1, words: 'The line opened on weekends' }],
  },
}
const ordinary: PackModel = {
  quarterEnd: '2026-09',
  quarters: [
    { value: '2026-09', text: 'July to September 2026' },
    { value: '2026-06', text: 'April to June 2026' },
  ],
  period: 'July to September 2026',
  yearBefore: 'July to September 2025',
  yearTo: 'October 2025 to September 2026',
  states: [state],
  groups: [{ title: 'Outputs', about: 'What the partnership did.', rows: [row] }],
  way: [
    {
      stage: 'Told: until it is graded',
      begun: '120',
      done: '110',
      half: '20 hours',
      ninety: '3 days',
      stuck: '4',
    },
  ],
  wayHref: '/evaluation/way',
  agencies: ['38 of 45 members wrote at least one item. Membership is not activity.'],
  agenciesHref: '/evaluation/agencies',
  changes: [{ day: '1 July 2026', kind: 'A new way to report', words: 'The line opened on weekends' }],
  cards: [
    {
      measure: 'Reports of modern slavery',
      compared: 'April to June 2025, with April to June 2026',
      verdict: 'More reports; cause unknown',
      limits: 'A new form came in May.',
      signed: 'Signed on 1 October 2026, by method 1',
    },
  ],
  otherwise: [{ name: 'Graded in time', said: '3 of 13: 23%', now: '4 of 14: 29%', on: '4 October 2026' }],
  withheld: [{ name: 'Reconsidered', why: '2 of 3: fewer than 10 to share by.' }],
  cannotSay: ['How much slavery there is.'],
  provenance: ['Worked out on 29 November 2026, 12:00.', 'Version of the data: 0123456789abcdef.'],
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    states: [],
    groups: [],
    way: [],
    agencies: [],
    changes: [],
    cards: [],
    otherwise: [],
    withheld: [],
  },
  error: {
    ...ordinary,
    groups: [
      {
        ...ordinary.groups[0]!,
        rows: [{ ...row, value: 'Too few to say', interval: 'fewer than 10 to share by' }],
      },
    ],
  },
  longest: {
    ...ordinary,
    groups: Array.from({ length: 4 }, (_, at) => ({
      title: `Group ${at}`,
      about: 'W'.repeat(200),
      rows: Array.from({ length: 20 }, () => ({ ...row, name: 'W'.repeat(100), caveat: 'W'.repeat(300) })),
    })),
  },
  restricted: { ...ordinary, cards: [], otherwise: [] },
} satisfies Record<string, PackModel>
export const render = packView
