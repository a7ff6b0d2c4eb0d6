import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCatalogue } from './check-catalogue.ts'
import { readCatalogue } from './messages.ts'

const meta = { name: 'x', dir: 'ltr', status: 'awaiting-review' }
const english = readCatalogue('en', {
  $meta: meta,
  call: 'Call {number} now',
  wait: 'Wait 3 days',
  plain: 'Stop',
  'days.one': '{count} day',
  'days.other': '{count} days',
})
const sound = {
  $meta: meta,
  call: 'Zadzwoń {number}',
  wait: 'Poczekaj 3 dni',
  plain: 'Stop',
  'days.one': '{count} dzień',
  'days.few': '{count} dni',
  'days.many': '{count} dni',
  'days.other': '{count} dnia',
}
const problems = (changes: Record<string, string>) =>
  checkCatalogue(english, readCatalogue('pl', { ...sound, ...changes })).map(
    ({ key, kind }) => `${key} ${kind}`,
  )

test('a sound translation has no problems', () => {
  assert.deepEqual(problems({}), [])
})

test('English is sound against itself', () => {
  assert.deepEqual(checkCatalogue(english, english), [])
})

const faults: readonly [string, Record<string, string>, string][] = [
  ['a lost placeholder', { call: 'Zadzwoń teraz' }, 'call placeholders'],
  ['a renamed placeholder', { call: 'Zadzwoń {numer}' }, 'call placeholders'],
  ['a placeholder written as a number', { call: 'Zadzwoń 0116 496 0123' }, 'call placeholders'],
  ['a changed number', { wait: 'Poczekaj 4 dni' }, 'wait digits'],
  ['a lost number', { wait: 'Poczekaj trzy dni' }, 'wait digits'],
  ["another script's digits", { wait: 'Poczekaj ٣ dni' }, 'wait digits'],
  ['a blank message', { plain: ' ' }, 'plain blank'],
  ['markup', { plain: '<b>Stop</b>' }, 'plain markup'],
  ['an unseen direction mark', { plain: 'Stop\u202e' }, 'plain invisible'],
  ['a message English does not have', { more: 'x' }, 'more extra'],
  ['a plural form the language does not have', { 'days.two': '{count} dni' }, 'days.two extra'],
]
for (const [what, change, expected] of faults)
  test(`the check finds ${what}`, () =>
    assert.ok(problems(change).includes(expected), problems(change).join()))

test('the check finds a missing message and a missing plural form', () => {
  const { plain: _plain, 'days.few': _few, ...rest } = sound
  const found = checkCatalogue(english, readCatalogue('pl', rest)).map(({ key, kind }) => `${key} ${kind}`)
  assert.deepEqual(found, ['plain missing', 'days.few missing'])
})

test('one and two may be said in words, more may not', () => {
  assert.deepEqual(problems({ 'days.one': 'jeden dzień' }), [])
  assert.deepEqual(problems({ 'days.few': 'kilka dni' }), ['days.few placeholders'])
})
