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
]
