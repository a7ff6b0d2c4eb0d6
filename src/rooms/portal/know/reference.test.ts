import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reference } from '../journey/reference.ts'
import { knowReference, readKnowReference } from './reference.ts'
import { shownFacts } from './rules/shown-facts.ts'

const { roles, situations, facts, myths } = knowReference

test('the files of the teaching pages are sound', () => {
  assert.doesNotThrow(() => readKnowReference(knowReference))
})

test('the eight kinds of work of the brief are there, and the twelve places', () => {
  assert.deepEqual(
    roles.roles.map(({ code }) => code),
    [
      'nurse',
      'firefighter',
      'housing-officer',
      'postman',
      'bank-clerk',
      'teacher',
      'hotel-staff',
      'faith-leader',
    ],
  )
  assert.equal(reference.settings.settings.length, 12)
})

const [role] = roles.roles
const [situation] = situations.situations
const [fact] = facts.facts

const wrong: readonly (readonly [string, object, RegExp])[] = [
  [
    'a sign that is not for the public',
    { roles: { ...roles, roles: [{ ...role, signs: ['GEN-01', 'GEN-02', 'GEN-03', 'GEN-04', 'GEN-05'] }] } },
    /GEN-01, for nurse, is not for the public/,
  ],
  [
    'a channel that is none',
    { situations: { ...situations, situations: [{ ...situation, channels: ['helpline-2'] }] } },
    /helpline-2, for danger, is not a channel/,
  ],
  [
    'an address used twice',
    { situations: { ...situations, situations: [situation, { ...situation, code: 'again' }] } },
    /the address 1 stands twice/,
  ],
  [
    'an address that tells',
    { situations: { ...situations, situations: [{ ...situation, path: 'sold-for-sex' }] } },
    /situations\.json is not as expected: \/situations\/0\/path/,
  ],
  [
    'a place without its lines',
    { situations: { ...situations, localLines: { ...situations.localLines, adult: {} } } },
    /no adult lines for leicester/,
  ],
  [
    'a local channel of a place that is not offered',
    { situations: { ...situations, areas: situations.areas.slice(0, 2) } },
    /child-rutland is of no place on offer/,
  ],
  [
    'a source that is not in its register',
    { facts: { ...facts, facts: [{ ...fact, sources: ['S999'] }] } },
    /the source S999 is not listed/,
  ],
  [
    'a fact without a source',
    { facts: { ...facts, facts: [{ ...fact, sources: [] }] } },
    /facts\.json is not as expected/,
  ],
  [
    'a fact that is uncertain',
    { facts: { ...facts, facts: [{ ...fact, confidence: 'L' }] } },
    /facts\.json is not as expected/,
  ],
  [
    'a statement said twice',
    { myths: { ...myths, myths: [...myths.myths, myths.myths[0]] } },
    /the myth not-here stands twice/,
  ],
]

for (const [name, change, said] of wrong)
  test(`the start is refused for ${name}`, () => {
    assert.throws(() => readKnowReference({ ...knowReference, ...change }), said)
  })

test('a fact past its review is hidden, and the day of its review is its last', () => {
  assert.ok(fact)
  const shown = (on: string): number => shownFacts(facts.facts, { topic: 'rights', on }).length
  assert.equal(shown(fact.reviewBy), facts.facts.filter(({ topic }) => topic === 'rights').length)
  assert.equal(shown('2031-01-01'), 0)
})

test('who checked a number is written down, and an unknown checker is refused at the start', () => {
  for (const { id, verifiedBy } of reference.channels.channels)
    assert.ok(Object.hasOwn(reference.channels.verifiers, verifiedBy), id)
})
