import { drawTimeline } from '../rules/timeline.ts'
import { subjectView, type SubjectModel } from './subject.view.ts'

const source = {
  href: '/items/1',
  urn: '7K3QM-9TXF2',
  grade: '2CP',
  agency: 'Midshire Police',
  day: '2026-03-29',
  words: 'a man called Bogdan',
}
const phone = { href: '/subjects/2', label: '07700 900123', kind: 'Telephone' }
const person = { href: '/subjects/3', label: 'Danuta Example', kind: 'Person' }
const timeline: SubjectModel['timeline'] = [
  { earliest: '1990-01-01', latest: '1990-12-31', words: 'Born', href: '/items/1', urn: '7K3QM-9TXF2' },
  {
    earliest: '2026-03-29',
    latest: '2026-03-29',
    words: 'Item opened',
    href: '/items/1',
    urn: '7K3QM-9TXF2',
  },
]
const value = { shown: 'Bogdan', earliest: null, latest: null, sources: [source], more: 0 }
const ordinary: SubjectModel = {
  title: 'Bogdan',
  kind: 'Person',
  mentionCount: 3,
  isCut: false,
  conflicts: [],
  aspects: [
    {
      words: 'Named as',
      conflicts: false,
      values: [{ ...value, sources: [source, { ...source, urn: 'X' }] }],
    },
    {
      words: 'Born',
      conflicts: true,
      values: [
        { ...value, shown: '12 March 1990', earliest: '1990-03-12', latest: '1990-03-12' },
        { ...value, shown: '1991', earliest: '1991-01-01', latest: '1991-12-31' },
      ],
    },
  ],
  timeline,
  drawing: drawTimeline(timeline),
  connections: [
    {
      words: 'uses',
      other: phone,
      strength: 'probable',
      isDisproved: false,
      when: 'from 1 March 2026',
      quote: 'he rings from 07700 900123',
      href: '/items/1',
      urn: '7K3QM-9TXF2',
    },
  ],
  neighbours: [{ other: person, texts: 2 }],
  shared: [
    { value: phone, isHub: false, count: 1, others: [person] },
    { value: { ...phone, label: '0808 157 0123' }, isHub: true, count: 23, others: [] },
  ],
  proposals: [{ other: person, href: '/links/1/3' }],
  weakest: {
    between: 'Bogdan and Bogdan Example',
    href: '/links/1/4/history',
    verdict: 'It is likely that these are the same.',
    wouldChange: ['If born turned out to be different, it would be unlikely.'],
  },
  history: [
    {
      at: '29 March 2026, 14:05',
      words: 'Bogdan and Bogdan Example: the same',
      by: 'Tomasz, Midshire Police',
      href: '/links/1/4/history',
    },
  ],
  networkHref: '/subjects/1/network',
  doors: [{ text: 'Make a profile of it for an agency', href: '/risk/profiles/subject/1' }],
  tripwireHref: '/subjects/1/tripwire',
}
const bare: SubjectModel = {
  ...ordinary,
  mentionCount: 1,
  aspects: [{ words: 'Named as', conflicts: false, values: [value] }],
  timeline: [],
  drawing: null,
  connections: [],
  neighbours: [],
  shared: [],
  proposals: [],
  weakest: null,
  history: [],
  tripwireHref: null,
}
const long = 'W'.repeat(500)
export const examples = {
  ordinary,
  empty: bare,
  error: {
    ...ordinary,
    conflicts: [
      '“Bogdan” and “Bogdan Example” are called the same, and the same of somebody who is called different.',
    ],
  },
  longest: {
    ...ordinary,
    title: long,
    isCut: true,
    mentionCount: 4_000,
    aspects: [
      {
        words: 'Named as',
        conflicts: true,
        values: Array.from({ length: 12 }, () => ({
          ...value,
          shown: long,
          sources: Array.from({ length: 12 }, () => source),
          more: 300,
        })),
      },
    ],
    neighbours: Array.from({ length: 12 }, (_, at) => ({
      other: { ...person, href: `/subjects/${at}`, label: `${long}${at}` },
      texts: 1_000,
    })),
  },
  restricted: bare,
} satisfies Record<string, SubjectModel>
export const render = subjectView
