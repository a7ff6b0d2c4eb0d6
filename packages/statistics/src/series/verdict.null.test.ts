import assert from 'node:assert/strict'
import test from 'node:test'
import { ordinary, reports, worldChance } from '../../proof/worlds.ts'
import type { Chance } from '../random/seeded.ts'
import { judgeSeries, type JudgedSeries, type SeriesQuestion } from './judge.ts'
import { verdict, type VerdictCode, type VerdictFacts } from './verdict.ts'

/** The last half year before a programme, by which a place may have been chosen. */
const lookedAt = [30, 31, 32, 33, 34, 35]
const each = 125
const looked: VerdictFacts = { recording: [], isRecordingRoute: false, selection: null }

function judged(counts: readonly number[], more: Partial<SeriesQuestion> = {}): JudgedSeries {
  return judgeSeries({
    counts,
    changeAt: 36,
    change: 'level',
    season: { harmonics: 1, periods: 12, first: 0 },
    dateWrittenBefore: true,
    ...more,
  })
}

const from37th = (ratio: number) => (month: number) => (month >= 36 ? ratio : 1)

/** Of twenty alike places the one with fewest reports in the half year before. */
function lowestOfTwenty(chance: Chance): number[] {
  const sum = (counts: readonly number[]) => lookedAt.reduce((all, month) => all + (counts[month] ?? 0), 0)
  return (
    Array.from({ length: 20 }, () => reports(ordinary, chance)).toSorted(
      (one, other) => sum(one) - sum(other),
    )[0] ?? []
  )
}

function said(seed: number, world: (chance: Chance) => VerdictCode): Record<VerdictCode, number> {
  const found: Record<VerdictCode, number> = {
    'cannot-tell': 0,
    'more-cause-unknown': 0,
    'more-than-trend': 0,
    'more-than-trend-and-comparison': 0,
  }
  for (let at = 0; at < each; at += 1) found[world(worldChance(seed, at))] += 1
  return found
}

const tooMuch = (found: Record<VerdictCode, number>) =>
  found['more-than-trend'] + found['more-than-trend-and-comparison']

test('of 500 programmes without any effect at most 5 in a hundred are said to bring more than the trend', (t) => {
  let outside = 0
  const kinds = {
    plain: said(1, (chance) => {
      const one = judged(reports(ordinary, chance))
      outside += one.periods.filter(({ isAfter, isOutside }) => isAfter && isOutside).length
      return verdict(one, looked).code
    }),
    'chosen because low': said(2, (chance) => {
      const counts = lowestOfTwenty(chance)
      const selection = { because: 'low', isLeftOut: true } as const
      return verdict(judged(counts, { leaveOut: lookedAt }), { ...looked, selection }).code
    }),
    'the whole country rose': said(3, (chance) => {
      const comparison = { counts: reports(ordinary, chance, from37th(1.4)) }
      return verdict(judged(reports(ordinary, chance, from37th(1.4)), { comparison }), looked).code
    }),
    'recording changed': said(4, (chance) => {
      const recording = [{ at: 38, what: 'a second form' }]
      const counts = reports(ordinary, chance, (month) => (month >= 38 ? 1.5 : 1))
      return verdict(judged(counts), { ...looked, recording }).code
    }),
  }
  t.diagnostic(JSON.stringify(kinds))
  const wrong = Object.values(kinds).reduce((sum, found) => sum + tooMuch(found), 0)
  assert.ok(wrong <= 0.05 * 4 * each, `${wrong} of ${4 * each}`)
  for (const [kind, found] of Object.entries(kinds)) assert.ok(tooMuch(found) <= 0.07 * each, kind)
  assert.equal(tooMuch(kinds['recording changed']), 0)
  const share = outside / (24 * each)
  assert.ok(share > 0.02 && share < 0.08, `${share} of single months lie outside a band of 95 in a hundred`)
})

test('control: without what was left out, without a comparison, without the marks, far more are', () => {
  const low = said(2, (chance) => verdict(judged(lowestOfTwenty(chance)), looked).code)
  assert.ok(tooMuch(low) > 0.07 * each, `chosen because low: ${tooMuch(low)}`)
  const country = said(3, (chance) => verdict(judged(reports(ordinary, chance, from37th(1.4))), looked).code)
  assert.ok(tooMuch(country) > 0.4 * each, `the whole country: ${tooMuch(country)}`)
  const recording = said(4, (chance) => {
    const counts = reports(ordinary, chance, (month) => (month >= 38 ? 1.5 : 1))
    return verdict(judged(counts), looked).code
  })
  assert.ok(tooMuch(recording) > 0.4 * each, `recording: ${tooMuch(recording)}`)
})

test('control: what did rise by half is found in most places, and against a comparison', () => {
  const found = said(5, (chance) => verdict(judged(reports(ordinary, chance, from37th(1.5))), looked).code)
  assert.ok(found['more-than-trend'] > 0.7 * each, JSON.stringify(found))
  const beside = said(6, (chance) => {
    const comparison = { counts: reports({ ...ordinary, mean: 160 }, chance) }
    return verdict(judged(reports(ordinary, chance, from37th(1.7)), { comparison }), looked).code
  })
  assert.ok(beside['more-than-trend-and-comparison'] > 0.7 * each, JSON.stringify(beside))
})
