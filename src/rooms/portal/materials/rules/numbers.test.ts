import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reference } from '../../journey/reference.ts'
import type { Channel } from '../../journey/reference-files.ts'
import { numbersFor } from './numbers.ts'

const all = reference.channels.channels
const on = '2026-11-29'
const withChannel = (id: string, change: Partial<Channel>): readonly Channel[] =>
  all.map((channel) => (channel.id === id ? { ...channel, ...change } : channel))
const ids = ['emergency', 'police', 'helpline']

test('paper may hang until the first of its numbers is due for review, and no longer', () => {
  const changed = withChannel('helpline', { verifiedOn: '2026-10-01', reviewBy: '2026-12-24' })
  const numbers = numbersFor(changed, ids, on)
  assert.deepEqual(
    [numbers?.checkedOn, numbers?.until, numbers?.channels.map(({ id }) => id)],
    ['2026-10-01', '2026-12-24', ids],
  )
})

test('a number that is past its review is never printed, a standing one neither', () => {
  for (const id of ids) {
    const numbers = numbersFor(withChannel(id, { reviewBy: '2026-11-28' }), ids, on)
    assert.equal(
      numbers?.channels.some((channel) => channel.id === id),
      false,
      id,
    )
  }
})

test('a number that is not published is never printed', () => {
  const hidden = all.filter(({ publish }) => !publish).map(({ id }) => id)
  assert.ok(hidden.length > 0)
  assert.equal(numbersFor(all, hidden, on), null)
})

test('without a number in review nothing is made', () => {
  assert.equal(numbersFor(all, ids, '2031-01-01'), null)
})
