import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '../reference.ts'
import { codesOf, drawnMonths, isCountedThrough } from './figures.ts'

const measure =
  measures.find((one) => 'counts' in one.numerator && one.numerator.where === undefined) ?? assert.fail()
const [code = ''] = codesOf(measure)
const ofMonth = (month: string, of: string, n: number) => ({ code: of, month, kind: '', value: '', n })
const year = { from: '2026-01-01', to: '2026-05-31' }

test('a month before the hub counted anything is drawn as not known, one after it as none', () => {
  const counts = [ofMonth('2026-02', 'of-something-else', 7), ofMonth('2026-04', code, 3)]
  assert.deepEqual(drawnMonths(measure, counts, year), [null, 0, 0, 3, 0])
  assert.deepEqual(drawnMonths(measure, counts.slice(1), year), [null, null, null, 3, 0])
  assert.deepEqual(drawnMonths(measure, [], year), [null, null, null, null, null])
})

test('a period is counted where the hub counted from its first month on', () => {
  const counts = [ofMonth('2026-02', code, 2)]
  assert.equal(isCountedThrough(counts, { from: '2025-11-01', to: '2026-01-31' }), false)
  assert.equal(
    isCountedThrough(counts, { from: '2025-12-01', to: '2026-02-28' }),
    false,
    'one month of three',
  )
  assert.equal(isCountedThrough(counts, { from: '2026-02-01', to: '2026-04-30' }), true)
  assert.equal(isCountedThrough(counts, { from: '2026-03-01', to: '2026-05-31' }), true)
})
