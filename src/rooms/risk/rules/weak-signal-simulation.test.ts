import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readTrial, trial, weakSignals, weights } from '../weak-signal-weights.ts'
import {
  bandsReached,
  compare,
  leadOf,
  simulate,
  thresholdAt,
  type Compared,
} from './weak-signal-simulation.ts'

/**
 * What the bench measures, held small: the sum is sooner than a single report at equal false alarms, it is fair where
 * reporting is fair, and where reporting is not, how far it carries the unfairness on is known and does not grow unseen.
 */
const scenario = { seed: 7, premises: 1_600, overReporting: 1, surplus: 'hearsay' } as const
const rate = 0.05
const of = (found: readonly Compared[], alarm: Compared['alarm']): Compared => {
  const one = found.find((each) => each.alarm === alarm)
  assert.ok(one)
  return one
}

suite('weak signals on premises whose truth is known', () => {
  const fair = compare(scenario, weights, rate)

  test('the sum alarms sooner than the strongest single report, with the whole interval above nought', () => {
    assert.ok(fair.lead.low > 30, `${fair.lead.low} to ${fair.lead.high} days`)
    const [sum, single] = [of(fair.alarms, 'summed'), of(fair.alarms, 'strongest')]
    assert.ok(Math.abs(sum.falseAlarms - single.falseAlarms) < 0.02, 'on premises that chose no threshold')
    assert.ok(sum.detected > single.detected)
  })

  test('where both groups are reported alike, neither is alarmed about oftener by more than chance allows', () => {
    // About 340 ordinary premises in the second group, 850 in the first, 5%: one standard error of the gap is 1.4 points.
    assert.ok(Math.abs(of(fair.alarms, 'summed').falseAlarmGap) < 3 * 0.014)
  })

  test('a surplus of hearsay moves the sum less than it moves a count of reports', () => {
    const biased = compare({ ...scenario, overReporting: 2 }, weights, rate)
    assert.ok(of(biased.alarms, 'summed').falseAlarmGap < 0.08, 'the limit of the gap')
    assert.ok(of(biased.alarms, 'summed').falseAlarmGap < of(biased.alarms, 'counted').falseAlarmGap)
  })

  test('the control: a surplus that looks like any other report is carried on, and the measure shows it', () => {
    const biased = compare({ ...scenario, overReporting: 2, surplus: 'like-any' }, weights, rate)
    assert.ok(of(biased.alarms, 'summed').falseAlarmGap > 0.05)
  })

  test('what the page of the weights shows is what these weights come to on other premises too', () => {
    const measured = bandsReached(simulate(scenario), weights)
    assert.deepEqual(
      measured.map((one) => one.band),
      trial?.bands.map((one) => one.band),
    )
    // About 1,200 ordinary and 400 other premises: three standard errors of a share are at most 4.3 and 7.5 points.
    for (const [at, one] of measured.entries()) {
      const kept = trial?.bands[at] ?? assert.fail()
      assert.ok(Math.abs(one.ordinary - kept.ordinary) < 0.043, `${one.band}: ${one.ordinary}`)
      assert.ok(Math.abs(one.exploiting - kept.exploiting) < 0.075, `${one.band}: ${one.exploiting}`)
    }
    assert.ok(Math.abs(fair.lead.mean - (trial?.worlds[0]?.leadDays.mean ?? 0)) < 20)
  })

  test('of other weights than those that stand nothing is shown', () => {
    assert.equal(readTrial(trial, '2001-01-01'), null)
    assert.notEqual(readTrial(trial, weakSignals.version), null, 'the control')
  })

  test('the same seed gives the same premises, another seed others', () => {
    const small = { ...scenario, premises: 20 }
    assert.deepEqual(simulate(small), simulate(small))
    assert.notDeepEqual(simulate(small), simulate({ ...small, seed: 8 }))
  })
})

test('the bootstrap interval of a mean is that of the normal approximation, where it holds', () => {
  // 1 to 400: mean 200.5, standard error 115.47 / 20 = 5.77, so 189.2 to 211.8.
  const { mean, low, high } = leadOf(
    Array.from({ length: 400 }, (_, at) => at + 1),
    3,
  )
  assert.equal(mean, 200.5)
  assert.ok(Math.abs(low - 189.2) < 1.5 && Math.abs(high - 211.8) < 1.5, `${low} to ${high}`)
})

test('a threshold lets through the share of ordinary premises that it was asked for', () => {
  const courses = Array.from({ length: 100 }, (_, at) => ({
    premises: { group: 'first' as const, onset: null, evidence: [] },
    values: [{ at: 0, value: at }],
  }))
  assert.equal(thresholdAt(courses, 0.05), 94)
})
