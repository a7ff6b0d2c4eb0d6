import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodOf } from './period.ts'

test('a period is what the address says, or the year up to today', () => {
  const year = { from: '2025-11-25', to: '2026-11-25' }
  assert.deepEqual(periodOf({ from: '2026-01-01', to: '2026-06-30' }, '2026-11-25'), {
    from: '2026-01-01',
    to: '2026-06-30',
  })
  assert.deepEqual(
    periodOf(
      {
        'from-day': '1',
        'from-month': '2',
        'from-year': '2026',
        'to-day': '28',
        'to-month': '2',
        'to-year': '2026',
      },
      '2026-11-25',
    ),
    { from: '2026-02-01', to: '2026-02-28' },
  )
  for (const query of [
    {},
    { from: '2026-01-01' },
    { from: '2026-02-31', to: '2026-06-30' },
    { from: '2026-06-30', to: '2026-01-01' },
    { from: "'; --", to: '2026-01-01' },
  ])
    assert.deepEqual(periodOf(query, '2026-11-25'), year)
})
