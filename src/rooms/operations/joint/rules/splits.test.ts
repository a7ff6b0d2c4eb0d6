import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { misfit } from './splits.ts'

const lines = (...counts: readonly number[]) => counts.map((count, at) => ({ kind: `kind-${at}`, count }))

suite('the lines of a split', () => {
  test('add up to it, where each is counted once', () => {
    assert.equal(misfit(lines(2, 0, 1), 3, true), null)
    assert.equal(misfit(lines(0), 0, true), null)
    assert.match(misfit(lines(2, 2), 3, true) ?? '', /add up to 4 and the count is 3/)
    assert.match(misfit(lines(1, 1), 3, true) ?? '', /add up to 2 and the count is 3/)
  })

  test('may add up to more, never to less, where somebody may be of several kinds', () => {
    assert.equal(misfit(lines(3, 2), 3, false), null)
    assert.match(misfit(lines(1, 1), 3, false) ?? '', /add up to 2, less than the count, which is 3/)
  })

  test('are none of them more than the whole', () => {
    assert.match(misfit(lines(4), 3, false) ?? '', /No line can be more than the count, which is 3/)
    assert.match(misfit(lines(1_200), 1_000, true) ?? '', /which is 1,000/)
  })
})
