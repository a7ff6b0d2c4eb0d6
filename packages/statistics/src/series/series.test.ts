import assert from 'node:assert/strict'
import test from 'node:test'
import { close, column, near, sharedTable } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { leastSquares } from '../model/least-squares.ts'
import { chanceOf } from '../random/seeded.ts'
import { rateRatio } from '../rates/rate-ratio.ts'
import { ljungBox, neweyWest, praisWinsten, restrictedAr1 } from './autocorrelation.ts'
import { averted, interrupted, type Interruption } from './interrupted.ts'

const sicily = sharedTable('its/sicily.csv')
const california = sharedTable('its/california_cigarette_sales.csv')

const events: Interruption = {
  counts: column(sicily, 'aces'),
  exposure: column(sicily, 'stdpop'),
  changeAt: 36,
  change: 'level',
}
const seasonal: Interruption = { ...events, season: { harmonics: 2, periods: 12, first: 0 } }

const years = column(california, 'year')
const packs = column(california, 'cigsale')
const design = years.map((year) => {
  const isAfter = year >= 1989 ? 1 : 0
  return [1, year - 1970, isAfter, isAfter * (year - 1989)]
})

test('B01: Sicily with plain Poisson errors', sicily.options, () => {
  const found = interrupted(events, { quantile: 'normal', dispersed: false })
  near(found.ratio, 0.8943765, 1e-7)
  near(found.interval.lower, 0.86469, 1e-5)
  near(found.interval.upper, 0.92509, 1e-5)
  assert.deepEqual([found.before, found.after, found.slopeRatio], [36, 23, 1])
})

test('B02: Sicily with errors widened by the dispersion', sicily.options, () => {
  const found = interrupted(events, { quantile: 'normal' })
  near(found.interval.lower, 0.83919, 1e-5)
  near(found.interval.upper, 0.95319, 1e-5)
  const wider = interrupted(events).interval
  assert.ok(wider.lower < found.interval.lower && wider.upper > found.interval.upper, 't is a little wider')
})

test('B04: Sicily with a season', sicily.options, () => {
  const found = interrupted(seasonal, { quantile: 'normal' })
  near(found.ratio, 0.8850715, 1e-7)
  near(found.interval.lower, 0.8394, 1e-5)
  near(found.interval.upper, 0.93323, 1e-5)
})

test('B04: what the season of Sicily leaves over still hangs together', sicily.options, () => {
  const { fit } = interrupted(seasonal)
  const rest = events.counts.map(
    (seen, at) => (seen - (fit.fitted[at] ?? 0)) / Math.sqrt(fit.fitted[at] ?? 1),
  )
  close(ljungBox(rest, 12).p, 0.005, 5e-4)
})

test('B08: raw before and after has the other sign, which is why it is no headline', sicily.options, () => {
  const side = (isAfter: boolean) => {
    const add = (values: readonly number[] = []) =>
      values.reduce((sum, value, at) => (at >= 36 === isAfter ? sum + value : sum), 0)
    return { events: add(events.counts), exposure: add(events.exposure) }
  }
  const naive = rateRatio(side(true), side(false))
  near(naive.ratio, 1.033844, 1e-6)
  near(naive.interval.lower, 1.015284, 1e-6)
  near(naive.interval.upper, 1.052728, 1e-6)
  assert.ok(interrupted(events).interval.upper < 1)
})

test('B09: how many were averted in Sicily', sicily.options, () => {
  const found = averted(seasonal, interrupted(seasonal), { seed: 20_261_129 })
  near(found.estimate, 2561, 0.02)
  near(found.interval.lower, 1506, 0.02)
  near(found.interval.upper, 3667, 0.02)
  assert.equal(found.provenance.replicates, 20_000)
  const again = averted(seasonal, interrupted(seasonal), { seed: 20_261_129 })
  assert.deepEqual(again, found)
})

test('B13 and B14: California with Newey and West’s errors', california.options, () => {
  const found = neweyWest(design, packs, 1)
  near(found.coefficients[2] ?? 0, -20.0580972, 1e-8)
  near(found.standardErrors[2] ?? 0, 4.7243945, 1e-7)
  near(found.coefficients[3] ?? 0, -1.4946522, 1e-7)
  near(found.standardErrors[3] ?? 0, 0.4368201, 1e-6)
})

test(
  'B16 to B18: California’s effect falls to a third as its wandering is taken seriously',
  california.options,
  () => {
    near(praisWinsten(design, packs, { rounds: 1, mostRho: 1 }).coefficients[2] ?? 0, -9.92391, 1e-5)
    near(praisWinsten(design, packs, { mostRho: 1 }).coefficients[2] ?? 0, -6.08397, 1e-5)
    close(restrictedAr1(design, packs, { mostRho: 1 }).coefficients[2] ?? 0, -5.872, 5e-4)
    refuses('not-identifiable', () => praisWinsten(design, packs))
    refuses('not-identifiable', () => restrictedAr1(design, packs))
  },
)

test('a slope that changed and a level that changed are found where they were put', () => {
  const chance = chanceOf(6)
  const counts = Array.from({ length: 60 }, (_, at) => {
    const mean = Math.exp(5 + 0.004 * at + (at >= 30 ? -0.3 - 0.01 * (at - 30) : 0))
    return Math.round(mean + Math.sqrt(mean) * chance.normal())
  })
  const found = interrupted({ counts, changeAt: 30, change: 'level and slope' })
  assert.ok(found.interval.lower < Math.exp(-0.3) && Math.exp(-0.3) < found.interval.upper)
  close(found.slopeRatio, Math.exp(-0.01), 0.006)
  const gone = averted({ counts, changeAt: 30, change: 'level and slope' }, found, { seed: 3, draws: 500 })
  assert.ok(gone.interval.lower < gone.estimate && gone.estimate < gone.interval.upper && gone.estimate > 0)
})

test('neighbours that are alike are found, and those that are not', () => {
  const chance = chanceOf(8)
  const noise = Array.from({ length: 120 }, () => chance.normal())
  const wander = [0]
  for (const step of noise) wander.push(0.6 * (wander.at(-1) ?? 0) + step)
  assert.ok(ljungBox(noise, 12).p > 0.05)
  assert.ok(ljungBox(wander, 12).p < 0.001)
  const flat = wander.map((_, at) => [1, at])
  close(praisWinsten(flat, wander).rho, 0.6, 0.17)
  close(restrictedAr1(flat, wander).rho, praisWinsten(flat, wander).rho, 0.05)
})

test('without a lag the errors are the heteroscedastic ones', () => {
  const rows = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 4],
  ]
  const y = [1, 3, 4, 9]
  const { residuals, inverse } = leastSquares(rows, y)
  const score = (at: number) =>
    (inverse[1] ?? []).map((cell, c) => cell * (rows[at]?.[c] ?? 0)).reduce((a, b) => a + b, 0)
  const variance = residuals.reduce((sum, rest, at) => sum + (rest * score(at)) ** 2, 0)
  near(neweyWest(rows, y, 0).standardErrors[1] ?? 0, Math.sqrt(2 * variance), 1e-12)
})

test('what is not a series is refused', () => {
  const flat = (length: number, value = 20) => Array.from({ length }, () => value)
  refuses('too-few', () => interrupted({ counts: flat(15), changeAt: 7, change: 'level' }))
  refuses('too-few', () => interrupted({ counts: flat(20), changeAt: 13, change: 'level' }))
  refuses('too-few', () => interrupted({ counts: flat(20, 2), changeAt: 10, change: 'level' }))
  refuses('too-few', () =>
    interrupted({
      counts: flat(22),
      changeAt: 10,
      change: 'level',
      season: { harmonics: 1, periods: 12, first: 0 },
    }),
  )
  refuses('lengths-differ', () =>
    interrupted({ counts: flat(20), exposure: [1], changeAt: 10, change: 'level' }),
  )
  refuses('out-of-range', () => neweyWest([[1], [1]], [1, 2], 2))
  refuses('out-of-range', () => ljungBox([1, 2, 3], 3))
})
