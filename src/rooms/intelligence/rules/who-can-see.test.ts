import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whoCannotSee, whoCanSee, type Audience, type SeenBy } from './who-can-see.ts'

const at = new Date('2026-11-25T09:00:00Z')
const named: SeenBy = {
  agencyId: 'council',
  agency: 'Midshire Council',
  by: 'Rosa',
  at,
  endedAt: null,
  emergencyReason: null,
  approvedBy: null,
  reviewBy: null,
  reviewedAt: null,
}
const audience: Audience = {
  own: { id: 'police', name: 'Midshire Police' },
  agencies: [
    { id: 'police', name: 'Midshire Police' },
    { id: 'council', name: 'Midshire Council' },
    { id: 'charity', name: 'Safe Harbour' },
    { id: 'fire', name: 'Midshire Fire' },
  ],
  named: [named],
  readers: [
    { agencyId: 'council', name: 'Colin', acceptedAt: at },
    { agencyId: 'council', name: 'Dora', acceptedAt: at },
    { agencyId: 'council', name: 'Grace', acceptedAt: null },
  ],
  partners: [
    {
      agencyId: 'council',
      purposes: ['crime', 'safeguarding'],
      agreement: { title: 'Midshire sharing agreement', until: '2027-05-31' },
    },
    {
      agencyId: 'charity',
      purposes: ['safeguarding'],
      agreement: { title: 'Midshire sharing agreement', until: '2027-05-31' },
    },
  ],
  purposes: ['crime', 'safeguarding'],
  handling: 'C',
  recalledAt: null,
  now: new Date('2026-11-25T12:00:00Z'),
}
const why = (changed: Partial<Audience>, agency: string): string | undefined =>
  whoCannotSee({ ...audience, ...changed }).find((line) => line.agencyId === agency)?.text

test('each agency is one sentence: by whom, when, under what until when, for what, and who has not accepted', () => {
  assert.deepEqual(whoCanSee(audience), [
    {
      agencyId: 'council',
      text: 'Midshire Council: named by Rosa on 25 November 2026, under Midshire sharing agreement until 31 May 2027, for crime and safeguarding. 3 readers, 2 have accepted the conditions; Grace has not.',
    },
  ])
})

test('under P nobody has conditions to accept', () => {
  assert.match(whoCanSee({ ...audience, handling: 'P' })[0]?.text ?? '', /3 readers\.$/)
})

test('an agency that was not named cannot see it, with or without an agreement', () => {
  assert.equal(why({}, 'charity'), 'Safe Harbour: it was not named')
  assert.equal(why({}, 'fire'), 'Midshire Fire: it was not named, and no agreement with it is live')
})

test('an agency taken off is said to be taken off, with the day', () => {
  assert.equal(
    why({ named: [{ ...named, endedAt: at }] }, 'council'),
    'Midshire Council: it was taken off on 25 November 2026',
  )
})

test('a named agency whose agreement ended cannot see it', () => {
  assert.equal(
    why({ partners: [] }, 'council'),
    'Midshire Council: it was named, but no agreement with it is live any more',
  )
  assert.deepEqual(whoCanSee({ ...audience, partners: [] }), [])
})

test('an agreement for other purposes than the item’s opens nothing', () => {
  const partners = [{ agencyId: 'council', purposes: ['labour-standards'], agreement: null }]
  assert.match(why({ partners }, 'council') ?? '', /covers none of this item’s purposes/)
})

test('an emergency is said to be one until it is reviewed, and closes by itself without review', () => {
  const emergency = {
    ...named,
    emergencyReason: 'threat to life',
    approvedBy: 'Karim',
    reviewBy: new Date('2026-11-26T09:00:00Z'),
  }
  const open = { ...audience, partners: [], named: [emergency] }
  assert.match(
    whoCanSee(open)[0]?.text ?? '',
    /as an emergency approved by Karim, to be reviewed before 09:00 on 26 November 2026/,
  )
  const late = { ...open, now: new Date('2026-11-26T09:00:00Z') }
  assert.deepEqual(whoCanSee(late), [])
  assert.match(
    whoCannotSee(late).find((line) => line.agencyId === 'council')?.text ?? '',
    /nobody reviewed in time/,
  )
  const reviewed = { ...late, named: [{ ...emergency, reviewedAt: at }] }
  assert.match(whoCanSee(reviewed)[0]?.text ?? '', /reviewed on 25 November 2026/)
})

test('after a recall nobody can see it, and former readers are told why', () => {
  assert.deepEqual(whoCanSee({ ...audience, recalledAt: at }), [])
  assert.equal(
    why({ recalledAt: at }, 'council'),
    'Midshire Council: the item was recalled on 25 November 2026',
  )
})

test('every other agency stands in exactly one of the two lists', () => {
  const listed = [...whoCanSee(audience), ...whoCannotSee(audience)].map((line) => line.agencyId).sort()
  assert.deepEqual(listed, ['charity', 'council', 'fire'])
})
