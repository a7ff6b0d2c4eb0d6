import assert from 'node:assert/strict'
import test from 'node:test'
import { close, near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { glm } from '../model/glm.ts'
import { chanceOf } from '../random/seeded.ts'
import { auc } from './auc.ts'
import { corp } from './corp.ts'
import { decisionAt } from './decision.ts'
import { firth } from './firth.ts'
import { observedOverExpected, spiegelhalter, weakCalibration } from './levels.ts'

// As proof/second-opinion.py makes them.
const forecast = Array.from({ length: 200 }, (_, i) => (((37 * i) % 199) + 0.5) / 200)
const happened = forecast.map((p, i) => ((53 * i) % 197) / 197 < 0.15 + 0.6 * p)
const forecasts = { forecast, happened }
const four = { forecast: [0.1, 0.4, 0.35, 0.8], happened: [false, false, true, true] }

test('the Brier score falls into miscalibration, discrimination and uncertainty', () => {
  const found = corp(forecasts)
  near(found.brier, 0.22395625, 1e-12)
  near(found.miscalibration, 0.01867702422367, 1e-10)
  near(found.discrimination, 0.04312077422367, 1e-10)
  near(found.uncertainty, 0.2484, 1e-12)
  near(found.miscalibration - found.discrimination + found.uncertainty, found.brier, 1e-12)
  assert.equal(
    found.steps.reduce((sum, { n }) => sum + n, 0),
    200,
  )
  const shares = found.steps.map(({ share }) => share)
  assert.deepEqual(
    shares,
    shares.toSorted((one, other) => one - other),
  )
})

test('one forecast for many is one step, however they are sorted', () => {
  const found = corp({ forecast: [0.3, 0.3, 0.3, 0.3], happened: [false, true, false, true] })
  assert.deepEqual(found.steps, [{ from: 0.3, to: 0.3, share: 0.5, n: 4 }])
  const small = corp(four)
  near(small.brier, 0.158125, 1e-12)
  near(small.miscalibration, 0.158125 - 0.125, 1e-12)
})

test('forecasts that are right have no miscalibration to speak of; twice too bold ones have', () => {
  const chance = chanceOf(77)
  const honest = Array.from({ length: 4000 }, () => 0.05 + 0.9 * chance.unit())
  const came = honest.map((p) => chance.unit() < p)
  const bold = honest.map((p) => 1 / (1 + ((1 - p) / p) ** 2))
  assert.ok(corp({ forecast: honest, happened: came }).miscalibration < 0.004)
  assert.ok(corp({ forecast: bold, happened: came }).miscalibration > 0.01)
  assert.ok(spiegelhalter({ forecast: honest, happened: came }).p > 0.01)
  assert.ok(spiegelhalter({ forecast: bold, happened: came }).p < 1e-6)
  close(weakCalibration({ forecast: bold, happened: came }).slope, 0.5, 0.04)
  const { slopeInterval, interceptInterval } = weakCalibration({ forecast: honest, happened: came })
  assert.ok(slopeInterval.lower < 1 && 1 < slopeInterval.upper)
  assert.ok(interceptInterval.lower < 0 && 0 < interceptInterval.upper)
})

test('intercept and slope agree with another implementation', () => {
  const found = weakCalibration(forecasts)
  near(found.intercept, -0.2104609049763, 1e-8)
  near(found.interceptInterval.lower, -0.550692183, 1e-7)
  near(found.slope, 0.4870042882844, 1e-8)
  near(found.slopeInterval.upper, 0.6870020095389, 1e-8)
})

test('how cases are ranked, with DeLong’s interval', () => {
  near(auc(forecasts).estimate, 0.7193538647343, 1e-10)
  const { interval } = auc(forecasts)
  assert.ok(interval.lower > 0.64 && interval.upper < 0.8)
  near(auc(four).estimate, 0.75, 1e-12)
  assert.equal(auc({ forecast: [0.5, 0.5, 0.5], happened: [true, false, false] }).estimate, 0.5)
  assert.deepEqual(auc({ forecast: [0.5, 0.6], happened: [true, false] }).interval, {
    lower: 0,
    upper: 1,
    level: 0.95,
  })
})

test('observed over expected has an exact interval', () => {
  const found = observedOverExpected({ forecast: [0.5, 0.5, 0.5, 0.5], happened: [true, true, true, false] })
  assert.equal(found.estimate, 1.5)
  near(found.interval.lower, 0.618672123 / 2, 1e-8)
  near(found.interval.upper, 8.76727307 / 2, 1e-8)
  near(
    spiegelhalter({ forecast: [0.1, 0.9, 0.2], happened: [false, true, false] }).z,
    (-0.2 / Math.sqrt(2 * 0.64 * 0.09 + 0.36 * 0.16)) * 1.4,
    1e-12,
  )
})

test('a threshold is judged against flagging all and none', () => {
  const found = decisionAt(four, 0.4)
  assert.deepEqual([found.right?.estimate, found.missed.estimate, found.base.estimate], [0.5, 0.5, 0.5])
  near(found.netBenefit, (1 - 0.4 / 0.6) / 4, 1e-12)
  near(found.netBenefitOfAll, (2 - (2 * 0.4) / 0.6) / 4, 1e-12)
  assert.equal(decisionAt(four, 0.9).right, null)
})

test('separated outcomes have Firth’s answer where likelihood has none', () => {
  const design = [
    [1, 0],
    [1, 0],
    [1, 1],
    [1, 1],
  ]
  refuses('not-identifiable', () => glm(design, [0, 0, 1, 1], 'binomial'))
  const found = firth(design, [0, 0, 1, 1])
  near(found.coefficients[1] ?? 0, Math.log(25), 1e-8)
  assert.ok((found.intervals[1]?.lower ?? 1) < 0 && (found.intervals[1]?.upper ?? 0) > Math.log(25))
  // With many the penalty fades.
  const many = forecast.map((p) => [1, p])
  close(
    firth(many, happened.map(Number)).coefficients[1] ?? 0,
    glm(many, happened.map(Number), 'binomial').coefficients[1] ?? 0,
    0.05,
  )
})

test('what is no forecast is refused', () => {
  refuses('out-of-range', () => corp({ forecast: [1.2], happened: [true] }))
  refuses('lengths-differ', () => corp({ forecast: [0.2], happened: [] }))
  refuses('no-variation', () => auc({ forecast: [0.2, 0.3], happened: [true, true] }))
  refuses('no-variation', () => spiegelhalter({ forecast: [0.5], happened: [true] }))
  refuses('out-of-range', () => observedOverExpected({ forecast: [0], happened: [true] }))
  refuses('not-a-count', () => decisionAt({ forecast: [0.2], happened: [false] }, 0.5))
  refuses('not-identifiable', () =>
    weakCalibration({ forecast: [0.1, 0.2, 0.8, 0.9], happened: [false, false, true, true] }),
  )
})
