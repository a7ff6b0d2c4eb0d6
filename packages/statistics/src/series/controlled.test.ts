import assert from 'node:assert/strict'
import test from 'node:test'
import { close, column, sharedTable } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf } from '../random/seeded.ts'
import { controlled } from './controlled.ts'
import type { Interruption } from './interrupted.ts'
import { placebos } from './placebos.ts'

const sicily = sharedTable('its/sicily.csv')
const california = sharedTable('its/california_cigarette_sales.csv')
const events: Interruption = {
  counts: column(sicily, 'aces'),
  exposure: column(sicily, 'stdpop'),
  changeAt: 36,
  change: 'level',
  season: { harmonics: 2, periods: 12, first: 0 },
}

/** A trend, noise, and something that happens to both at the change; to the treated one, more. */
function pair(more: number, seed: number) {
  const chance = chanceOf(seed)
  const one = (extra: number) =>
    Array.from({ length: 48 }, (_, at) => 50 + 0.3 * at + (at >= 24 ? 8 + extra : 0) + chance.normal())
  return { treated: one(more), comparison: one(0), changeAt: 24 }
}

test('what happened to both series is no effect', () => {
  const found = controlled(pair(0, 3), 2)
  assert.ok(found.level.interval.lower < 0 && 0 < found.level.interval.upper)
  assert.ok(found.alone.level.interval.lower > 0, 'control: by itself it seems to be one')
})

test('what happened to one series more is found', () => {
  const found = controlled(pair(5, 4), 2)
  assert.ok(found.level.interval.lower > 0 && found.level.p < 0.001)
  assert.ok(found.level.interval.lower < 5 && 5 < found.level.interval.upper)
  assert.ok(found.slope.interval.lower < 0 && 0 < found.slope.interval.upper)
  assert.deepEqual([found.before, found.after], [24, 24])
})

test('California by itself is the single series of B13', california.options, () => {
  const treated = column(california, 'cigsale')
  const comparison = treated.map((_, at) => 100 - 0.5 * at + (at % 3))
  const found = controlled({ treated, comparison, changeAt: 19 }, 1)
  close(found.alone.level.estimate, -20.0580972, 1e-6)
})

test('Sicily’s change falls outside what thirteen moments of nothing show', sicily.options, () => {
  const found = placebos(events)
  assert.equal(found?.ratios.length, 13)
  for (const { ratio } of found?.ratios ?? []) assert.ok(ratio > 0.945 && ratio < 1.035, `${ratio}`)
  close(found?.p ?? 0, 1 / 14, 1e-12)
  assert.equal(placebos({ ...events, changeAt: 20 }), null)
})

test('series that do not go together are refused', () => {
  const { treated, comparison } = pair(0, 1)
  refuses('lengths-differ', () => controlled({ treated, comparison: comparison.slice(1), changeAt: 24 }, 1))
  refuses('too-few', () => controlled({ treated, comparison, changeAt: 45 }, 1))
})
