import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { alikeFrom, likeness, orderings, shared } from './likeness.ts'

const keyed =
  (key: string) =>
  (run: string): number =>
    createHmac('sha256', key).update(run).digest().readUInt32BE()
const text =
  'Three men sleep above the car wash. A white van brings them before it is light. The man who drives takes their phones in the morning and they never seem to leave on their own.'

test('a copy with other case, commas and spacing has the same likeness', () => {
  assert.deepEqual(likeness(text.toUpperCase().replaceAll('.', ' ,'), keyed('k')), likeness(text, keyed('k')))
})

test('a copy with one sentence added is alike', () => {
  const longer = `${text} Please send somebody soon.`
  assert.ok(shared(likeness(text, keyed('k')), likeness(longer, keyed('k'))) >= alikeFrom)
})

test('two reports about different things are not alike', () => {
  const other =
    'A woman at number nine is not allowed out. She cleans all day and the family keeps her passport in a drawer.'
  assert.ok(shared(likeness(text, keyed('k')), likeness(other, keyed('k'))) < alikeFrom / 2)
})

test('without the key the numbers tell nothing: another key gives other numbers', () => {
  assert.ok(shared(likeness(text, keyed('k')), likeness(text, keyed('another'))) < alikeFrom / 2)
})

test('a text of two words has sixteen numbers, each in its own place', () => {
  const numbers = likeness('help me', keyed('k'))
  assert.equal(numbers.length, orderings)
  assert.deepEqual(
    numbers.map((value) => Math.floor(value / 2 ** 32)),
    Array.from({ length: orderings }, (_, at) => at),
  )
})
