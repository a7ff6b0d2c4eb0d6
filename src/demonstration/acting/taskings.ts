import type { Sitting } from '../sitting.ts'

/** What agencies ask of each other: done, late, due and not answered, declined; and the meetings at which some of it was asked. */
const words = { marking: 'official-sensitive', priority: 'medium', handling: '' } as const

const taskings: readonly Sitting[] = [
  {
    by: 'colin',
    purpose: 'crime',
    at: '11d 11:00',
    acts: [
      {
        opens: '/operations/new',
        to: '/operations/new',
        chooses: { assessment: 'Significant' },
        fields: {
          ...words,
          to: '{agency:homes}',
          asked: 'Say since when each of the five flats has been let for which the rent is brought in cash.',
          why: 'It shows whether those who work at the car wash are housed by whoever employs them.',
          priority: 'high',
          handling: 'Nothing to the tenants.',
        },
        days: { dueDay: -4 },
        makes: 'tenancies',
      },
    ],
  },
  {
    by: 'callum',
    purpose: 'crime',
    at: '10d 09:30',
    acts: [{ to: '{at:tenancies}/accept', fields: { owner: '{person:callum}', words: '' } }],
  },
  {
    by: 'callum',
    purpose: 'crime',
    at: '6d 15:00',
    acts: [
      {
        to: '{at:tenancies}/finish',
        fields: {
          reason: 'found',
          words:
            'Four of the five were let in the same week of spring, to men who gave the car wash as their work. The fifth was let a year before.',
        },
      },
    ],
  },
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '9d 10:00',
    acts: [
      {
        opens: '/operations/new',
        to: '/operations/new',
        chooses: { requirement: 'Who brings the workers' },
        fields: {
          ...words,
          to: '{agency:council}',
          asked: 'Visit the second car wash, on the ring road, and see who brings the workers there.',
          why: 'It would answer the question whether it is one firm or several.',
        },
        days: { dueDay: 12 },
        makes: 'second-site',
      },
    ],
  },
  {
    by: 'colin',
    purpose: 'crime',
    at: '8d 11:20',
    acts: [
      {
        to: '{at:second-site}/accept',
        fields: {
          owner: '{person:colin}',
          words: 'We would go with partners, and with somebody who is there for the workers.',
        },
      },
    ],
  },
  {
    by: 'sadia',
    purpose: 'crime',
    at: '13d 10:00',
    acts: [
      {
        to: '/operations/new',
        fields: {
          ...words,
          to: '{agency:police}',
          asked: 'Say whether the number 07700 900462 stands in any of your adverts for rooms.',
          why: 'The man who brings the rent left it with us.',
        },
        days: { dueDay: -2 },
        makes: 'advert-number',
      },
    ],
  },
  {
    by: 'dai',
    purpose: 'crime',
    at: '12d 09:10',
    acts: [{ to: '{at:advert-number}/accept', fields: { owner: '{person:dai}', words: '' } }],
  },
  {
    by: 'colin',
    purpose: 'crime',
    at: '7d 16:30',
    acts: [
      {
        to: '/operations/new',
        fields: {
          ...words,
          to: '{agency:harbour}',
          asked: 'Ask visitors of the drop-in which vehicle takes them to work.',
          why: 'Licensing could stop a vehicle that is known.',
          priority: 'low',
        },
        days: { dueDay: 10 },
        makes: 'ask-visitors',
      },
    ],
  },
  {
    by: 'marisol',
    purpose: 'safeguarding',
    at: '6d 10:30',
    acts: [
      {
        to: '{at:ask-visitors}/decline',
        fields: {
          reason: 'could-harm',
          words:
            'Some of them are driven here by whoever we would ask about. If we ask, they will not come again.',
        },
      },
    ],
  },
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '3d 09:10',
    acts: [
      {
        to: '/operations/new',
        fields: {
          ...words,
          to: '{agency:homes}',
          asked: 'Say which of the flats with cash rent are empty since last week.',
          why: 'Whoever moves workers may do so at short notice after a visit.',
          priority: 'high',
        },
        days: { dueDay: 1 },
      },
    ],
  },
]

const line = (to: string, item: string, kind: string, text: string) => ({
  to: `${to}/lines`,
  fields: { item, kind, words: text },
})
const came = (to: string, agency: string, people: string) => ({
  to: `${to}/came`,
  fields: { agency: `{agency:${agency}}`, people },
})

const meetings: readonly Sitting[] = [
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '16d 10:00',
    acts: [
      { to: '/tactical-meetings', days: { heldOn: -16 }, makes: 'first-meeting' },
      came('{at:first-meeting}', 'police', '3'),
      came('{at:first-meeting}', 'council', '2'),
      came('{at:first-meeting}', 'harbour', '1'),
      line(
        '{at:first-meeting}',
        'risks',
        'note',
        'The car wash is the gravest of what we know. The packhouse is the widest.',
      ),
      line('{at:first-meeting}', 'visits', 'decision', 'The car wash is visited together, or not at all.'),
      {
        to: '{at:first-meeting}/lines',
        fields: {
          item: 'taskings',
          kind: 'action',
          words: 'Say in which languages the drop-in can have an interpreter within a day.',
          to: '{agency:harbour}',
          priority: 'medium',
        },
        days: { dueDay: -9 },
        makes: 'languages',
        linked: ['{at:first-meeting}', '/operations/taskings/'],
      },
      { to: '{at:first-meeting}/sign', fields: { read: 'yes' } },
    ],
  },
  {
    by: 'idris',
    purpose: 'safeguarding',
    at: '14d 11:00',
    acts: [
      { to: '{at:languages}/accept', fields: { owner: '{person:idris}', words: '' } },
      {
        to: '{at:languages}/finish',
        fields: {
          reason: 'found',
          words: 'Romanian, Polish and Vietnamese by telephone; Romanian in the room.',
        },
      },
    ],
  },
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '1d 10:00',
    acts: [
      { to: '/tactical-meetings', days: { heldOn: -1 }, makes: 'second-meeting' },
      came('{at:second-meeting}', 'police', '3'),
      came('{at:second-meeting}', 'council', '2'),
      came('{at:second-meeting}', 'homes', '1'),
      line(
        '{at:second-meeting}',
        'other',
        'note',
        'Kestrel is closed. What to do otherwise next time stands in its cold debrief.',
      ),
      {
        to: '{at:second-meeting}/lines',
        fields: {
          item: 'taskings',
          kind: 'action',
          words: 'Say when the fire service was last at the second car wash, and what it found.',
          to: '{agency:council}',
          priority: 'high',
        },
        days: { dueDay: 5 },
      },
    ],
  },
]

export const taskingSittings: readonly Sitting[] = [...taskings, ...meetings]
