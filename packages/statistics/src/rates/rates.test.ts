import assert from 'node:assert/strict'
import test from 'node:test'
import { close, near, sharedTable } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { clusterDispersion, dispersion } from './dispersion.ts'
import { percentChange } from './percent-change.ts'
import { countInterval, rate } from './poisson-count.ts'
import { pooledRatio } from './pooled-ratio.ts'
import { clopperPearson, jeffreys, wilson } from './proportion.ts'
import { overdispersedRatio, rateRatio } from './rate-ratio.ts'

const ratios = sharedTable('rates/rate_ratio_cases.csv')
const garwood = sharedTable('rates/garwood_poisson_ci.csv')
const shares = sharedTable('rates/newcombe1998_single_proportion.csv')

type Row = (typeof ratios.rows)[number]
const text = (value = '') => (value === 'Inf' ? Infinity : Number(value))
const events = (row: Row, side: 0 | 1) => ({
  events: Number(row[`x${side}`]),
  exposure: Number(row[`t${side}`]),
})
/** As many figures as the table has: six after the point, or six in all. */
const printed = (found: number, expected: number, name: string) =>
  assert.ok(
    found === expected || Math.abs(found - expected) <= Math.max(1e-6, 1e-5 * Math.abs(expected)),
    `${name}: ${found} is not ${expected}`,
  )

test('F01 to F06: nine ratios with exact, mid-p and plain limits', ratios.options, () => {
  assert.equal(ratios.rows.length, 9)
  for (const row of ratios.rows) {
    const name = row['id'] ?? ''
    const exact = rateRatio(events(row, 1), events(row, 0))
    printed(exact.ratio, text(row['ratio']), name)
    printed(exact.interval.lower, text(row['exact_lo']), name)
    printed(exact.interval.upper, text(row['exact_hi']), name)
    if (row['p_central'] !== '') near(exact.p, text(row['p_central']), 1e-5, name)
    if (row['midp_lo'] === '') continue
    const mid = rateRatio(events(row, 1), events(row, 0), { method: 'mid-p' })
    printed(mid.interval.lower, text(row['midp_lo']), name)
    printed(mid.interval.upper, text(row['midp_hi']), name)
    assert.ok(mid.p < exact.p, name)
    const plain = overdispersedRatio(events(row, 1), events(row, 0), 1)
    printed(plain.interval.lower, text(row['wald_lo']), name)
    printed(plain.interval.upper, text(row['wald_hi']), name)
  }
})

test('F04: p agrees with its interval, which R’s does not', ratios.options, () => {
  const row = ratios.rows.find(({ id }) => id === 'R6') ?? {}
  const found = rateRatio(events(row, 1), events(row, 0))
  assert.ok(found.interval.upper > 1 && found.p > 0.05)
  assert.ok(text(row['p_minlike_R']) < 0.05, 'control: the other p contradicts the interval')
})

test('over all small counts p is below 5 in 100 exactly where the interval leaves out 1', () => {
  for (let now = 0; now <= 15; now += 1)
    for (let before = now === 0 ? 1 : 0; before <= 15; before += 1) {
      const { interval, p } = rateRatio({ events: now, exposure: 3 }, { events: before, exposure: 2 })
      assert.equal(interval.lower > 1 || interval.upper < 1, p < 0.05, `${now} and ${before}`)
    }
})

test('F07: Garwood’s limits', garwood.options, () => {
  for (const row of garwood.rows) {
    const { lower, upper } = countInterval(Number(row['x']))
    near(lower, Number(row['lo95']), 1e-7, row['x'])
    near(upper, Number(row['hi95']), 1e-7, row['x'])
  }
})

test('F08: Wilson, Clopper and Pearson, Jeffreys', shares.options, () => {
  for (const row of shares.rows) {
    const [x, n] = [Number(row['x']), Number(row['n'])]
    const methods = { wilson, clopper: clopperPearson, jeffreys }
    for (const [name, method] of Object.entries(methods)) {
      const { estimate, interval } = method(x, n)
      near(interval.lower, Number(row[`${name}_lo`]), 1e-7, name)
      near(interval.upper, Number(row[`${name}_hi`]), 1e-7, name)
      assert.equal(estimate, x / n)
    }
  }
})

test('an exact interval of a share covers at least as often as it says, at every true share', () => {
  for (let truth = 0.02; truth < 1; truth += 0.02) {
    let covered = 0
    for (let x = 0; x <= 20; x += 1) {
      const { interval } = clopperPearson(x, 20)
      if (interval.lower <= truth && truth <= interval.upper) covered += chance(x, truth)
    }
    assert.ok(covered >= 0.95, `${truth}: ${covered}`)
  }
})

function chance(x: number, truth: number): number {
  let ways = 1
  for (let at = 0; at < x; at += 1) ways = (ways * (20 - at)) / (at + 1)
  return ways * truth ** x * (1 - truth) ** (20 - x)
}

test('a percentage has a base that bears it', () => {
  const change = (now: number, before: number) =>
    percentChange({ events: now, exposure: 1 }, { events: before, exposure: 1 })
  const found = change(22, 5)
  near(found.percent ?? 0, 340, 1e-12)
  close(found.interval?.lower ?? 0, 62.5844, 1e-3)
  close(found.interval?.upper ?? 0, 1387.3014, 1e-3)
  assert.equal(found.countsLead, true)
  assert.equal(change(50, 10).countsLead, false)
  assert.deepEqual([change(22, 4).percent, change(22, 4).interval], [null, null])
  const none = change(6, 0)
  assert.deepEqual([none.percent, none.ratio.ratio], [null, Infinity])
  close(none.ratio.interval.lower, 1.1774, 1e-4)
})

test('where reports come in groups the same counts say less', () => {
  const found = percentChange({ events: 220, exposure: 1 }, { events: 50, exposure: 1 }, { dispersion: 5 })
  close(found.interval?.lower ?? 0, 121, 0.5)
  close(found.interval?.upper ?? 0, 774, 0.5)
  const few = overdispersedRatio({ events: 22, exposure: 1 }, { events: 5, exposure: 1 }, 5)
  assert.ok(few.interval.lower < 1 && few.p > 0.05, 'a fall cannot be ruled out')
  // A fall to nothing has no log; the exact ratio answers instead.
  assert.equal(
    percentChange({ events: 0, exposure: 1 }, { events: 6, exposure: 1 }, { dispersion: 2 }).percent,
    -100,
  )
})

test('a rate is for each unit of exposure', () => {
  const found = rate(22, 2)
  assert.deepEqual([found.estimate, found.n], [11, 22])
  near(found.interval.lower, countInterval(22).lower / 2, 1e-15)
  refuses('out-of-range', () => rate(22, 0))
})

test('how counts vary is never said to be less than chance', () => {
  near(dispersion([4, 9, 2, 15, 10]), 26.5 / 8, 1e-12)
  assert.equal(dispersion([5, 5, 5]), 1)
  near(clusterDispersion([1, 1, 4, 2]), 2.75, 1e-12)
  refuses('no-variation', () => dispersion([0, 0]))
  refuses('not-a-count', () => clusterDispersion([0, 1]))
})

test('ratios of nothing are refused', () => {
  const none = { events: 0, exposure: 1 }
  refuses('empty', () => rateRatio(none, none))
  refuses('out-of-range', () => rateRatio({ events: 1, exposure: 0 }, none))
  refuses('too-few', () => overdispersedRatio({ events: 1, exposure: 1 }, none, 2))
  refuses('out-of-range', () => wilson(3, 2))
  refuses('not-a-count', () => wilson(0, 0))
})

test('ratios of several pairs are one, wider where the pairs truly differ', () => {
  const pair = (ratio: number, by: number) => ({
    ratio,
    interval: { lower: ratio / by, upper: ratio * by, level: 0.95 },
  })
  const same = pooledRatio([pair(2, 4 / 3), pair(2, 4 / 3)])
  near(same.ratio, 2, 1e-12)
  near(same.interval.upper, 2 * Math.exp(Math.log(4 / 3) / Math.SQRT2), 1e-12)
  assert.equal(same.heterogeneity, 0)
  // Weights 1 and 4: the log lies four fifths of the way to the surer one.
  const one = pooledRatio([pair(1, 1.5 ** 2), pair(2, 1.5)])
  near(Math.log(one.ratio), 0.8 * Math.LN2, 1e-12)
  const apart = pooledRatio([pair(0.25, 1.2), pair(4, 1.2)])
  near(apart.ratio, 1, 1e-12)
  // Q is 2 (ln 4 / se)², and the interval is as wide as the two are apart: ln 4 / √2 · 1.96 · √2.
  near(Math.log(apart.interval.upper), 1.959963984540054 * Math.log(4), 1e-9)
  refuses('too-few', () => pooledRatio([pair(2, 2)]))
  refuses('out-of-range', () => pooledRatio([pair(0, 2), pair(2, 2)]))
  refuses('out-of-range', () => pooledRatio([pair(2, 1), pair(2, 2)]))
})
