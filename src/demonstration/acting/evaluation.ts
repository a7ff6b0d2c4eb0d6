import type { Fields } from '../answered-page.ts'
import type { Act, Sitting } from '../sitting.ts'

/** An evaluator at work: what changed, what is wanted, and how far the partnership is. */
const changed: readonly Act[] = [
  {
    to: '/evaluation/changes',
    fields: {
      kind: 'route-opened',
      words: 'The desk takes calls on Saturdays, too',
      evidence: 'Minutes of the board, item 4',
    },
    days: { happenedOn: -120 },
  },
  {
    to: '/evaluation/changes',
    fields: {
      kind: 'practice',
      words: 'Whoever told us hears within four weeks what came of it',
      evidence: 'Circular to all members',
    },
    days: { happenedOn: -90 },
  },
]
const aims: readonly Act[] = [
  {
    to: '/evaluation/measures/graded-in-time',
    opens: '/evaluation/measures/graded-in-time',
    fields: { target: '90', reason: 'So that nobody waits over a weekend to be graded' },
    days: { byDay: 200 },
  },
  {
    to: '/evaluation/measures/answered',
    opens: '/evaluation/measures/answered',
    fields: { target: '80', reason: 'Who hears nothing tells nothing the next time' },
    days: { byDay: 200 },
  },
]
/** Higher than in the year before, which lies in the history, only with a reason. */
const scores: readonly (readonly [domain: string, score: string, evidence: string, reason?: string])[] = [
  [
    'leadership',
    '3',
    'The board meets each quarter, and the chief officers come',
    'The chief officers have come themselves since spring',
  ],
  ['co-ordination', '1', 'One person, paid until spring; nobody could step in'],
  ['membership', '2', 'Public bodies and charities; two businesses; no survivor yet'],
  [
    'sharing',
    '3',
    'An agreement among all, and the hub is used each week',
    'The hub is used by all who signed, not by five of them',
  ],
  [
    'pathway',
    '2',
    'A bed for tonight is found; the second night is luck',
    'Two charities keep beds for the partnership now',
  ],
  ['children', '2', 'Children’s services come to every tactical meeting'],
  [
    'awareness',
    '2',
    'Two campaigns, one of them compared with other wards',
    'What a campaign did is looked at now, and was not before',
  ],
  ['training', '2', 'Three courses; asked again after three months'],
  ['learning', '1', 'The first year in which figures are published with how sure they are'],
  ['survivors', '0', 'Nobody has been asked, and no money is set aside for it'],
]

/** A comparison that is written down; of a campaign, by its name. */
const comparison = (key: string, fields: Fields, campaign?: string): Act => ({
  to: '/evaluation/cards/new',
  fields: { compare: 'none', chosen: 'not', ...fields },
  days: { reviewOn: 100 },
  makes: key,
  ...(campaign === undefined ? {} : { opens: '/evaluation/cards/new', chooses: { campaign } }),
})
/**
 * When all is known: figures are said, compared, protected and let out, each by one and stood by by another. What is compared spans
 * the month in which the desk began to log every call, and the comparison says so.
 */
const said: readonly Act[] = [
  { to: '/evaluation' },
  {
    to: '/evaluation/hidden/facts',
    fields: {
      from: '0',
      feed: 'yes',
      same: 'yes',
      measured: 'not-known',
      reason: 'Minutes of the board: the police send whoever they meet to the charities',
    },
  },
  { to: '/evaluation/clusters' },
  comparison('card-quarter', {
    series: 'reports',
    length: '3',
    base: '{quarter:-5}',
    now: '{quarter:-1}',
    since: '{quarter:-1}',
    limits: 'Whether more people are exploited. Every call is logged now, and was not a year ago.',
  }),
  comparison(
    'card-language',
    {
      series: 'reports/language:ro',
      length: '6',
      base: '{month:-21}',
      now: '{month:-9}',
      since: '{month:-9}',
      compare: 'rest',
      limits: 'Whether the cards in washrooms did it, or the radio: they came in the same month.',
    },
    'You can tell us in your language',
  ),
  comparison('card-referrals', {
    series: 'nrm-referrals',
    length: '3',
    base: '{quarter:-5}',
    now: '{quarter:-1}',
    since: '{quarter:-1}',
    chosen: 'low',
    limits: 'Anything of why. It was looked at because there were few, and few become more by themselves.',
  }),
  { to: '/evaluation/editions', fields: { year: '{year:-1}' }, makes: 'edition' },
]
const signed = (key: string): Act => ({ to: `{at:${key}}`, opens: `{at:${key}}` })

const atTheEnd: readonly Sitting[] = [
  { by: 'edie', purpose: 'oversight', at: '24m', needsHistory: true, acts: said },
  {
    by: 'emrys',
    purpose: 'oversight',
    at: '16m',
    needsHistory: true,
    acts: [{ to: '{at:edition}/publish' }, signed('card-quarter'), signed('card-language')],
  },
  {
    by: 'elif',
    purpose: 'oversight',
    at: '10m',
    needsHistory: true,
    acts: [
      {
        to: '/evaluation/extracts/new/items',
        fields: {
          fromYear: '{year:-2}',
          toYear: '{year:-1}',
          kinds: ['origin', 'sign'],
          manner: 'cells',
          k: '11',
          reason: 'Whether items of members name signs as often as those of reports',
        },
        makes: 'extract',
      },
      {
        to: '/evaluation/extracts/new/people',
        fields: {
          fromYear: '{year:-2}',
          toYear: '{year:-1}',
          kinds: ['age', 'gender'],
          secret: 'nationality',
          manner: 'cells',
          k: '11',
          reason: 'Which ages are helped, for a dissertation on transitions at eighteen',
        },
      },
    ],
  },
  {
    by: 'edie',
    purpose: 'oversight',
    at: '6m',
    needsHistory: true,
    acts: [{ to: '{at:extract}', fields: { answer: 'approve', reason: '' } }],
  },
]

export const evaluationSittings: readonly Sitting[] = [
  { by: 'edie', purpose: 'oversight', at: '9d 13:00', acts: [...changed, ...aims] },
  {
    by: 'emrys',
    purpose: 'oversight',
    at: '8d 13:00',
    acts: scores.map(([domain, score, evidence, reason = '']) => ({
      to: `/evaluation/maturity/${domain}`,
      fields: { score, evidence, reason },
    })),
  },
  ...atTheEnd,
]
