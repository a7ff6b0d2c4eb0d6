import assert from 'node:assert/strict'
import test from 'node:test'
import { sharing, withoutAgreement, type Door, type SharingAgreement } from './sharing.ts'
import type { PartyFacts } from './standing.ts'

const party = (agencyId: string, more: Partial<PartyFacts> = {}): PartyFacts => ({
  agencyId,
  name: agencyId,
  signedAt: new Date('2026-06-01T09:00:00Z'),
  signedTextHash: 'aa',
  leftAt: null,
  ...more,
})
const notSigned = { signedAt: null, signedTextHash: null }
const agreement = (id: string, more: Partial<SharingAgreement> = {}): SharingAgreement => ({
  id,
  title: `Agreement ${id}`,
  purposes: ['crime'],
  startsOn: '2026-06-01',
  reviewOn: '2027-05-31',
  parties: [party('us'), party('them')],
  ...more,
})
const agencies = ['us', 'them', 'third'].map((id) => ({ id, name: id }))
const today = '2026-11-25'
const doorOf = (agreements: SharingAgreement[], purpose = 'crime'): Door | undefined =>
  sharing(agreements, agencies, 'us', [purpose], today)[0]?.doors[0]?.door
const why = (...agreements: SharingAgreement[]): string => {
  const door = doorOf(agreements)
  return door?.kind === 'closed' ? door.why : 'open'
}

test('no agreement, no sharing, with anybody', () => {
  const rows = sharing([], agencies, 'us', ['crime', 'safeguarding'], today)
  assert.deepEqual(
    rows.map((row) => row.agency.id),
    ['them', 'third'],
  )
  for (const { door } of rows.flatMap((row) => row.doors))
    assert.equal(door.kind === 'closed' && door.why, 'no-agreement')
})

test('each reason for a closed door is given', () => {
  const leftAt = new Date('2026-07-01T12:00:00Z')
  assert.equal(why(agreement('a', { purposes: ['safeguarding'] })), 'not-for-this-purpose')
  assert.equal(why(agreement('a', { parties: [party('us', { leftAt }), party('them')] })), 'we-left')
  assert.equal(why(agreement('a', { parties: [party('us'), party('them', { leftAt })] })), 'they-left')
  assert.equal(why(agreement('a', { reviewOn: today })), 'review-day-passed')
  assert.equal(
    why(agreement('a', { parties: [party('us', notSigned), party('them')] })),
    'we-have-not-signed',
  )
  assert.equal(
    why(agreement('a', { parties: [party('us'), party('them', notSigned)] })),
    'they-have-not-signed',
  )
  assert.equal(
    why(agreement('a', { parties: [party('us'), party('them', { signedTextHash: 'bb' })] })),
    'different-text',
  )
  assert.equal(why(agreement('a', { startsOn: '2026-11-26' })), 'not-started')
  assert.equal(why(agreement('a')), 'open')
})

test('an agreement between two others opens nothing for us', () => {
  assert.equal(why(agreement('a', { parties: [party('them'), party('third')] })), 'no-agreement')
})

test('of several open agreements the one that lasts longest is named, with its last day', () => {
  assert.deepEqual(
    doorOf([agreement('a', { reviewOn: '2027-01-01' }), agreement('b'), agreement('c', { purposes: ['x'] })]),
    {
      kind: 'open',
      agreementId: 'b',
      title: 'Agreement b',
      lastDay: '2027-05-30',
    },
  )
})

test('of several closed agreements the one nearest to open is named', () => {
  const ended = agreement('a', { reviewOn: '2026-08-01' })
  const waiting = agreement('b', { parties: [party('us', notSigned), party('them')] })
  const door = doorOf([ended, waiting])
  assert.ok(door?.kind === 'closed')
  assert.equal(door.agreementId, 'b')
  assert.equal(door.why, 'we-have-not-signed')
})

test('ending the only agreement closes its doors; ending one of two closes none', () => {
  const one = agreement('a')
  const two = agreement('b', { purposes: ['crime', 'safeguarding'] })
  const without = (id: string, all: SharingAgreement[]): [string, string, string | null][] =>
    withoutAgreement(id, all, agencies, 'us', ['crime', 'safeguarding'], today).map((change) => [
      change.agency.id,
      change.purpose,
      change.stillOpenBy?.agreementId ?? null,
    ])
  assert.deepEqual(without('a', [one]), [['them', 'crime', null]])
  assert.deepEqual(without('a', [one, two]), [['them', 'crime', 'b']])
  assert.deepEqual(without('b', [one, two]), [
    ['them', 'crime', 'a'],
    ['them', 'safeguarding', null],
  ])
})

test('ending a draft changes nothing', () => {
  const draft = agreement('a', { parties: [party('us', notSigned), party('them')] })
  assert.deepEqual(withoutAgreement('a', [draft], agencies, 'us', ['crime'], today), [])
})
