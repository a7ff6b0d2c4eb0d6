import { operationView, type OperationModel } from './operation.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: OperationModel = {
  name: 'JNT-7K3QM9 Heron',
  stage: 'Being planned',
  colour: 'blue',
  marking: 'OFFICIAL-SENSITIVE',
  day: '2026-12-10',
  hours: '06:00 to 12:00',
  lead: 'Midshire Council',
  by: 'Colin',
  yourRoles: 'Gold: strategic commander',
  tasking: '/operations/taskings/1',
  actions: [{ href: '/joint-operations/1/authorise', text: 'Authorise it' }],
  missing: {
    heading: 'What is missing before it can be authorised',
    points: [
      { href: '/joint-operations/1/people', text: 'A victim lead whose agency does not enforce the law' },
      { href: '/joint-operations/1/reception', text: 'An interpreter for every language that is expected' },
    ],
  },
  people: [
    { role: 'Silver: plans it and commands on the day', team: '', agency: 'Midshire Council' },
    { role: 'Victim lead', team: 'Reception', agency: 'Safe Harbour Midshire' },
  ],
  peopleLink: { href: '/joint-operations/1/people', text: 'Names, and who else is named' },
  plan: [
    {
      heading: 'Intention',
      words: 'Keep victims safe.\nThen gather evidence.',
      otherwise: '',
      by: 'Midshire Council, version 2',
      at,
      edit: { href: '/joint-operations/1/parts/intention', text: 'Write another wording' },
    },
    {
      heading: 'Method',
      words: null,
      otherwise: 'Not written yet.',
      by: '',
      at: null,
      edit: { href: '/joint-operations/1/parts/method', text: 'Write it' },
    },
  ],
  reception: {
    rows: [
      ['Where', 'A sports hall'],
      ['People expected', '8, of whom 1 child'],
      ['Interpreters', 'Romanian: 2'],
    ],
    edit: { href: '/joint-operations/1/reception', text: 'Plan it anew' },
  },
  decisions: [
    {
      what: 'Immigration Enforcement: not there and not on call',
      rows: [
        ['Decision', 'They are not told of the day'],
        ['Reasons', 'Their presence can destroy trust'],
      ],
      by: 'Grace, Midshire Council',
      at,
    },
  ],
  decisionsLink: { href: '/joint-operations/1/decisions', text: 'Record a decision' },
  items: [
    {
      item: { href: '/shared/1', text: '7K3QM-9TXF2: A van at dawn' },
      outcome: 'Not said yet',
      answer: 'Nothing yet',
      say: null,
    },
  ],
  itemsLink: { href: '/joint-operations/1/sources', text: 'Rest it on another item' },
  places: {
    words: '2 registered: whoever asks before a visit hears which desk to call.',
    link: { href: '/joint-operations/1/places', text: 'Register another' },
  },
  after: null,
}
const after: OperationModel = {
  ...ordinary,
  stage: 'Stood down',
  colour: 'yellow',
  missing: null,
  after: {
    debriefs: [
      {
        heading: 'Hot debrief: welfare',
        words: 'All are warm and fed.',
        otherwise: '',
        by: 'Midshire Council',
        at,
        edit: null,
      },
    ],
    counts: [
      {
        name: 'Premises visited',
        definition: 'Addresses that a team went into.',
        count: '1',
        split: null,
      },
      {
        name: 'Concerns',
        definition: 'People about whom somebody was worried.',
        count: '3',
        split: { href: '/joint-operations/1/outcomes/concerns', text: 'Concerns: 0 of 4' },
      },
    ],
    countsLink: { href: '/joint-operations/1/outcomes', text: 'Count' },
    disruptions: [
      {
        level: 'Minor',
        evidence: 'The car wash closed for a week.',
        by: 'Midshire Council',
        validated: 'Nobody has said anything yet',
        say: { href: '/joint-operations/1/disruptions/1', text: 'Say whether it stands' },
      },
    ],
    disruptionLink: { href: '/joint-operations/1/disruptions', text: 'Claim a disruption' },
  },
}
export const examples = {
  ordinary,
  after,
  empty: {
    ...ordinary,
    tasking: null,
    actions: [],
    missing: null,
    plan: [],
    reception: { rows: [], edit: null },
    decisions: [],
    items: [],
    itemsLink: null,
    places: { words: 'None is registered.', link: null },
  },
  // The page has no form: what stops a step is what comes nearest to an error.
  error: {
    ...after,
    missing: {
      heading: 'What is missing before it can be closed',
      points: [{ href: '#sources', text: 'An answer' }],
    },
  },
  longest: {
    ...after,
    name: `JNT-7K3QM9 ${'W'.repeat(80)}`,
    plan: Array.from({ length: 13 }, () => ({
      ...(ordinary.plan[0] as OperationModel['plan'][number]),
      words: 'W '.repeat(4_000),
    })),
  },
  restricted: {
    ...ordinary,
    actions: [],
    missing: null,
    plan: [
      {
        heading: 'Information',
        words: null,
        otherwise: 'For those who read intelligence.',
        by: '',
        at: null,
        edit: null,
      },
    ],
    items: [],
    itemsLink: null,
  },
} satisfies Record<string, OperationModel>
export const render = operationView
