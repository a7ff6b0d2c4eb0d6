import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readSupportFile } from '../reference.ts'
import { answerDay, clockOf } from './clock.ts'

const clock = (state: Parameters<typeof clockOf>[0]['state'], today: string) =>
  clockOf({ state, answerBy: '2026-11-28', sinceDay: '2026-11-26' }, today, 7)

test('an answer is late from the day after the last one, and so is help that has not begun', () => {
  assert.deepEqual(clock('offered', '2026-11-28'), { at: 'asked', by: '2026-11-28', isLate: false })
  assert.equal(clock('offered', '2026-11-29').isLate, true)
  assert.deepEqual(clock('accepted', '2026-12-03'), { at: 'asked', by: '2026-12-03', isLate: false })
  assert.equal(clock('accepted', '2026-12-04').isLate, true)
})

test('help that goes on is not late; whom nobody helps waits for whoever asked, two days', () => {
  assert.deepEqual(clock('in-progress', '2027-01-01'), { at: 'asked', by: null, isLate: false })
  for (const state of ['declined', 'handed-back', 'done'] as const) {
    assert.deepEqual(clock(state, '2026-11-28'), { at: 'asker', by: '2026-11-28', isLate: false })
    assert.equal(clock(state, '2026-11-29').isLate, true)
  }
  for (const state of ['revoked', 'closed'] as const)
    assert.deepEqual(clock(state, '2027-01-01'), { at: 'nobody', by: null, isLate: false })
})

test('days are counted over the end of a month', () => {
  assert.equal(answerDay('2026-11-29', 2), '2026-12-01')
  assert.equal(answerDay('2026-11-29', 0), '2026-11-29')
})

test('a file of limits that would mislead stops the start', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../../../../reference/safeguarding/support.json', import.meta.url), 'utf8'),
  )
  const good = readSupportFile(file)
  assert.throws(() => readSupportFile({ ...good, beginDays: 0 }), /not as expected/)
  assert.throws(
    () => readSupportFile({ ...good, urgencies: [...good.urgencies, ...good.urgencies] }),
    /stands twice/,
  )
})
