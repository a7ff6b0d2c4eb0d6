import { londonDay } from '#platform/london-day.ts'
import assert from 'node:assert/strict'
import test from 'node:test'
import { haveAgreed, standingOf, type AgreementFacts, type PartyFacts } from './standing.ts'

const party = (agencyId: string, more: Partial<PartyFacts> = {}): PartyFacts => ({
  agencyId,
  name: `The ${agencyId}`,
  signedAt: new Date('2026-06-01T09:00:00Z'),
  signedTextHash: 'aa',
  leftAt: null,
  ...more,
})
const notSigned = { signedAt: null, signedTextHash: null }
const agreement = (...parties: PartyFacts[]): AgreementFacts => ({
  startsOn: '2026-06-01',
  reviewOn: '2027-05-31',
  parties,
})
const us = party('us')
const them = party('them')
const kindOf = (facts: AgreementFacts, today = '2026-11-25'): string => standingOf(facts, 'us', today).kind

test('an agreement nobody signed is a draft that waits for everybody, us first', () => {
  assert.deepEqual(
    standingOf(agreement(party('them', notSigned), party('us', notSigned)), 'us', '2026-11-25'),
    {
      kind: 'draft',
      waitingFor: [
        { name: 'The us', isUs: true },
        { name: 'The them', isUs: false },
      ],
      otherText: [],
    },
  )
})

test('one signature is a draft still, whoever signed', () => {
  assert.equal(kindOf(agreement(us, party('them', notSigned))), 'draft')
  assert.equal(kindOf(agreement(party('us', notSigned), them, party('third'))), 'draft')
})

test('two signatures on different texts open nothing and say who signed what', () => {
  const standing = standingOf(agreement(us, party('them', { signedTextHash: 'bb' })), 'us', '2026-11-25')
  assert.deepEqual(standing, { kind: 'draft', waitingFor: [], otherText: ['The them'] })
})

test('two signatures on one text are live while a third is awaited', () => {
  assert.deepEqual(standingOf(agreement(us, them, party('third', notSigned)), 'us', '2026-11-25'), {
    kind: 'live',
    lastDay: '2027-05-30',
    daysLeft: 187,
    waitingFor: [{ name: 'The third', isUs: false }],
  })
})

test('a signed agreement waits for its first day', () => {
  assert.equal(kindOf(agreement(us, them), '2026-05-31'), 'not-started')
  assert.equal(kindOf(agreement(us, them), '2026-06-01'), 'live')
})

test('a review is due sixty days before, and not a day sooner', () => {
  assert.equal(kindOf(agreement(us, them), '2027-03-31'), 'live')
  const due = standingOf(agreement(us, them), 'us', '2027-04-01')
  assert.ok(due.kind === 'due')
  assert.equal(due.daysLeft, 60)
})

test('it is live one second before midnight in London on the review date and ended one second after', () => {
  for (const [reviewOn, midnight] of [
    ['2027-05-31', '2027-05-30T23:00:00Z'],
    ['2027-01-15', '2027-01-15T00:00:00Z'],
    ['2027-03-28', '2027-03-28T00:00:00Z'],
    ['2027-03-29', '2027-03-28T23:00:00Z'],
    ['2026-10-25', '2026-10-24T23:00:00Z'],
    ['2026-10-26', '2026-10-26T00:00:00Z'],
  ] as const) {
    const facts = { ...agreement(us, them), reviewOn }
    const kindAt = (seconds: number): string =>
      kindOf(facts, londonDay(new Date(Date.parse(midnight) + seconds * 1000)))
    assert.equal(kindAt(-1), 'due', reviewOn)
    assert.equal(kindAt(1), 'ended', reviewOn)
  }
})

test('leaving ends it for the one who leaves, and for the last who stays', () => {
  const leftAt = new Date('2026-07-01T23:30:00Z')
  assert.deepEqual(standingOf(agreement(party('us', { leftAt }), them), 'us', '2026-11-25'), {
    kind: 'ended',
    because: 'we-left',
    on: '2026-07-02',
  })
  assert.deepEqual(standingOf(agreement(us, party('them', { leftAt })), 'us', '2026-11-25'), {
    kind: 'ended',
    because: 'others-left',
    on: '2026-07-02',
  })
  assert.equal(kindOf(agreement(us, them, party('third', { leftAt }))), 'live')
})

test('whoever is not named sees a draft at most, whatever is signed', () => {
  assert.equal(standingOf(agreement(us, them), 'somebody-else', '2026-11-25').kind, 'draft')
})

test('whoever left, or signed nothing, has agreed with nobody', () => {
  const left = party('them', { leftAt: new Date('2026-07-01T12:00:00Z') })
  assert.equal(haveAgreed(us, them), true)
  for (const other of [left, party('them', notSigned), party('them', { signedTextHash: 'bb' })]) {
    assert.equal(haveAgreed(us, other), false)
    assert.equal(haveAgreed(other, us), false)
  }
})
