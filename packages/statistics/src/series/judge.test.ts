import assert from 'node:assert/strict'
import test from 'node:test'
import { close, column, near, sharedTable } from '../../proof/shared.ts'
import { ordinary, reports, worldChance } from '../../proof/worlds.ts'
import { refuses } from '../../proof/refuses.ts'
import { carriedCounts } from './carried-counts.ts'
import { designOf } from './interrupted.ts'
import { judgeSeries, type SeriesQuestion } from './judge.ts'

const season = { harmonics: 1, periods: 12, first: 0 } as const

function question(more: Partial<SeriesQuestion> = {}, ratio = 1.5, seed = 7): SeriesQuestion {
  const counts = reports(ordinary, worldChance(seed, 0), (month) => (month >= 36 ? ratio : 1))
  return { counts, changeAt: 36, change: 'level', season, dateWrittenBefore: true, ...more }
}

const codes = (asked: SeriesQuestion) => judgeSeries(asked).failed.map(({ code }) => code)

test('a change that was planted is judged whole', () => {
  const asked = question({}, 2)
  const found = judgeSeries(asked)
  assert.deepEqual(found.failed, [])
  assert.deepEqual([found.before.periods, found.after.periods], [36, 24])
  const sum = (from: number, to: number) => asked.counts.slice(from, to).reduce((all, one) => all + one, 0)
  assert.deepEqual([found.before.events, found.after.events], [sum(0, 36), sum(36, 60)])
  const { ratio, interval, p } = found.effect ?? { ratio: 0, interval: { lower: 0, upper: 0 }, p: 0 }
  assert.ok(interval.lower < 2 && 2 < interval.upper && interval.lower < ratio && ratio < interval.upper)
  assert.equal(interval.lower > 1, p < 0.05)
  assert.deepEqual(
    found.methods.map(({ name }) => name),
    [
      'quasi-Poisson, carried over',
      'quasi-Poisson',
      'Newey and West',
      'Prais and Winsten',
      'restricted likelihood',
    ],
  )
  assert.deepEqual([found.methods[0]?.effect, found.slopeRatio], [found.effect, 1])
  assert.equal(found.placebos?.ratios.length, 13)
})

test('what was expected, what came more, and that nothing is drawn', () => {
  const asked = question({}, 2)
  const found = judgeSeries(asked)
  assert.equal(found.periods.length, 60)
  const after = found.periods.filter(({ isAfter }) => isAfter)
  const expected = after.reduce((all, period) => all + period.expected, 0)
  near(found.extra?.estimate ?? 0, found.after.events - expected, 1e-9)
  const { estimate, interval: around } = found.extra ?? { estimate: 0, interval: { lower: 0, upper: 0 } }
  assert.ok(around.lower < estimate && estimate < around.upper)
  assert.ok(after.filter(({ isOutside }) => isOutside).length >= 6, 'many months leave the band')
  for (const { interval: ofMean, band, expected: middle } of found.periods)
    assert.ok(band.lower < ofMean.lower && ofMean.lower < middle && ofMean.upper < band.upper)
  assert.deepEqual(judgeSeries(asked), found, 'nothing is drawn')
  assert.match(found.provenance.inputHash, /^[0-9a-f]{16}$/)
  assert.notEqual(
    judgeSeries({ ...asked, counts: asked.counts.with(3, 1) }).provenance.inputHash,
    found.provenance.inputHash,
  )
})

const sicily = sharedTable('its/sicily.csv')

test('Sicily: raw before and after rises, the judgement falls as B04 does', sicily.options, () => {
  const found = judgeSeries({
    counts: column(sicily, 'aces'),
    exposure: column(sicily, 'stdpop'),
    changeAt: 36,
    change: 'level',
    season: { ...season, harmonics: 2 },
    dateWrittenBefore: true,
  })
  assert.deepEqual(found.failed, [])
  near(found.raw?.ratio ?? 0, 1.033844, 1e-6)
  const plain = found.methods.find(({ name }) => name === 'quasi-Poisson')?.effect
  near(plain?.ratio ?? 0, 0.8850715, 1e-7)
  assert.ok((found.effect?.interval.upper ?? 1) < 1)
  near(found.effect?.ratio ?? 0, 0.885, 0.02)
  near(-(found.extra?.estimate ?? 0), 2561, 0.15)
  assert.ok((found.placebos?.p ?? 1) < 0.08)
})

test('Sicily with neighbours alike agrees with another implementation', sicily.options, () => {
  const counts = column(sicily, 'aces')
  const exposure = column(sicily, 'stdpop')
  const series = {
    counts,
    exposure,
    changeAt: 36,
    change: 'level',
    season: { ...season, harmonics: 2 },
  } as const
  const found = carriedCounts(designOf(series), counts, { offset: exposure.map(Math.log) })
  // proof/carried-counts.R
  near(found.coefficients[2] ?? 0, -0.12310144266, 1e-8)
  near(Math.sqrt(found.covariance[2]?.[2] ?? 0), 0.0239501386, 1e-7)
  close(found.rho, -0.122542743, 1e-6)
  near(found.dispersion, 2.20824177, 1e-7)
  near(found.degrees[2] ?? 0, 19.2941, 2e-4)
})

test('each gate withholds the figure and says why', () => {
  const { counts } = question()
  assert.deepEqual(codes({ ...question(), changeAt: 7 }), ['few-before'])
  assert.deepEqual(codes({ ...question(), changeAt: 10 }), ['few-before-with-season'])
  assert.deepEqual(codes({ ...question(), changeAt: 55 }), ['few-after'])
  assert.deepEqual(codes({ ...question(), dateWrittenBefore: false }), ['date-after-data'])
  assert.deepEqual(codes({ ...question(), counts: counts.map((events) => Math.floor(events / 15)) }), [
    'mean-below-5',
  ])
  const short = judgeSeries({ ...question(), counts: [3, 4], changeAt: 1 })
  assert.deepEqual(
    short.failed.map(({ code }) => code),
    ['few-before', 'few-after', 'mean-below-5'],
  )
  assert.deepEqual([short.effect, short.extra, short.controlled, short.periods], [null, null, null, []])
  assert.match(short.failed[0]?.words ?? '', /^1 periods before; 8 are needed$/)
})

test('a date chosen after looking leaves the band and takes the figure', () => {
  const found = judgeSeries(question({ dateWrittenBefore: false }))
  assert.deepEqual([found.effect, found.methods.length, found.periods.length], [null, 0, 60])
})

test('a series that wanders has no trend to leave', () => {
  const chance = worldChance(3, 1)
  let level = 6
  const counts = Array.from({ length: 60 }, () => {
    level += 0.25 * chance.normal()
    return Math.round(Math.exp(level))
  })
  const found = judgeSeries({ counts, changeAt: 36, change: 'level', dateWrittenBefore: true })
  assert.deepEqual(
    found.failed.map(({ code }) => code),
    ['wanders'],
  )
  assert.ok((found.rho ?? 0) > 0.8 && found.effect === null && found.periods.length === 0)
})

test('nothing before and much after is not told apart from a trend', () => {
  const counts = Array.from({ length: 40 }, (_, at) => (at < 20 ? 0 : 30))
  assert.deepEqual(codes({ counts, changeAt: 20, change: 'level', dateWrittenBefore: true }), [
    'not-estimable',
  ])
  const found = judgeSeries({ counts, changeAt: 20, change: 'level', dateWrittenBefore: true })
  assert.equal(found.raw?.ratio, Infinity)
})

test('where the time before is too small to be cut again there are no placebos', () => {
  const counts = Array.from({ length: 60 }, (_, at) => (at < 36 ? 2 + (at % 4) : 9 + (at % 5)))
  const found = judgeSeries({ counts, changeAt: 36, change: 'level', dateWrittenBefore: true })
  assert.deepEqual([found.failed, found.placebos], [[], null])
})

test('a comparison that rose alike takes the effect away, and one that did not lets it stand', () => {
  const beside = (ratio: number) =>
    judgeSeries(
      question(
        {
          comparison: {
            counts: reports({ ...ordinary, mean: 200 }, worldChance(8, 0), (month) =>
              month >= 36 ? ratio : 1,
            ),
          },
        },
        2,
      ),
    )
  const alike = beside(2)
  assert.ok((alike.comparison?.interval.lower ?? 0) > 1 && (alike.controlled?.interval.lower ?? 2) < 1)
  const still = beside(1)
  assert.ok((still.controlled?.interval.lower ?? 0) > 1)
  assert.ok(!still.cautions.includes('no-comparison'))
  near(still.controlled?.ratio ?? 0, (still.effect?.ratio ?? 0) / (still.comparison?.ratio ?? 1), 1e-12)
})

test('a comparison too small to be one is said to be of no use', () => {
  const few = question().counts.map(() => 2)
  const found = judgeSeries(question({ comparison: { counts: few } }))
  assert.deepEqual([found.controlled, found.cautions.includes('comparison-not-usable')], [null, true])
  refuses('lengths-differ', () => judgeSeries(question({ comparison: { counts: few.slice(1) } })))
})

test('periods left out say nothing, in any method', () => {
  const asked = question({ leaveOut: [34, 35, 36] })
  const spoilt = { ...asked, counts: asked.counts.with(34, 900).with(35, 0).with(36, 700) }
  const [found, again] = [judgeSeries(asked), judgeSeries(spoilt)]
  found.methods.forEach(({ effect }, at) => {
    near(again.methods[at]?.effect?.ratio ?? 0, effect?.ratio ?? 1, 1e-6)
    near(again.methods[at]?.effect?.interval.upper ?? 0, effect?.interval.upper ?? 1, 1e-6)
  })
  assert.deepEqual([again.before, again.after], [found.before, found.after])
  assert.equal(found.before.periods, 34)
  near(again.extra?.estimate ?? 0, found.extra?.estimate ?? 1, 1e-6)
  assert.equal(found.periods.filter(({ isLeftOut }) => isLeftOut).length, 3)
  refuses('out-of-range', () => judgeSeries(question({ leaveOut: [60] })))
})

test('a bend of the trend is told from a change of level', () => {
  const counts = reports({ ...ordinary, mean: 200 }, worldChance(9, 0), (month) =>
    month >= 30 ? 1.4 * 1.02 ** (month - 30) : 1,
  )
  const found = judgeSeries(question({ counts, changeAt: 30, change: 'level and slope' }))
  close(found.slopeRatio ?? 0, 1.02, 0.015)
  const { lower = 0, upper = 0 } = found.effect?.interval ?? {}
  assert.ok(lower < 1.4 && 1.4 < upper)
})

test('methods that disagree by a third are said to', () => {
  const steep = Array.from({ length: 60 }, (_, at) => 20 + (at % 2 === 0 ? 8 : 0) + (at >= 36 ? 3 : 0))
  const found = judgeSeries({
    counts: steep.with(35, 0).with(36, 90),
    changeAt: 36,
    change: 'level',
    dateWrittenBefore: true,
  })
  assert.equal(found.dependsOnMethod, (found.disagreement ?? 0) > 0.3)
  assert.equal(found.cautions.includes('depends-on-method'), found.dependsOnMethod)
  assert.ok(found.dependsOnMethod)
})

test('reports in great clumps are cautioned', () => {
  const counts = reports({ ...ordinary, mean: 100, dispersion: 12, rho: 0 }, worldChance(4, 4))
  const found = judgeSeries(question({ counts }))
  assert.ok(found.cautions.includes('very-overdispersed') && (found.dispersion ?? 0) > 5)
})

test('counts that lie on their trend are no surer than Poisson’s', () => {
  const rows = Array.from({ length: 20 }, (_, at) => [1, at + 1, at >= 10 ? 1 : 0])
  const found = carriedCounts(
    rows,
    rows.map(() => 20),
  )
  assert.deepEqual([found.rho, found.dispersion], [0, 1])
  near(found.coefficients[0] ?? 0, Math.log(20), 1e-9)
})

test('counts that are none are refused, not gated', () => {
  refuses('not-a-count', () => judgeSeries(question({ counts: [1.5] })))
  refuses('empty', () => judgeSeries(question({ counts: [] })))
  refuses('out-of-range', () => judgeSeries(question({ exposure: question().counts.map(() => 0) })))
  refuses('out-of-range', () => judgeSeries(question({ level: 1 })))
})
