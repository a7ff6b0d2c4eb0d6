import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, inWords } from './clock.ts'

const targets = [{ urgency: 1, label: 'Danger now', firstLookMinutes: 15, decideMinutes: 60 }]
const receivedAt = new Date('2026-11-25T09:00:00Z')

test('the first clock runs until somebody has looked', () => {
  const clock = clockOf(
    { receivedAt, firstSeenAt: null, urgency: 1 },
    targets,
    new Date('2026-11-25T09:10:00Z'),
  )
  assert.deepEqual(clock, { kind: 'first-look', dueAt: new Date('2026-11-25T09:15:00Z'), minutesLeft: 5 })
})

test('the second clock runs until a decision, and goes below zero when late', () => {
  const clock = clockOf(
    { receivedAt, firstSeenAt: receivedAt, urgency: 1 },
    targets,
    new Date('2026-11-25T10:00:30Z'),
  )
  assert.deepEqual(clock, { kind: 'decision', dueAt: new Date('2026-11-25T10:00:00Z'), minutesLeft: -1 })
})

test('an urgency without a target has no clock', () => {
  assert.equal(clockOf({ receivedAt, firstSeenAt: null, urgency: 9 }, targets, receivedAt), null)
})

test('durations are said by their two largest units', () => {
  assert.deepEqual([0, 1, 75, 1440, 1501, 2880 + 60].map(inWords), [
    'less than a minute',
    '1 minute',
    '1 hour 15 minutes',
    '1 day',
    '1 day 1 hour',
    '2 days 1 hour',
  ])
})
