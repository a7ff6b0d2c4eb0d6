import assert from 'node:assert/strict'
import test from 'node:test'
import { close, near } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf } from '../random/seeded.ts'
import { normalCdf, normalDensity } from '../tails/normal.ts'
import { missingAnswers } from './missing-answers.ts'
import { missingFollowUp } from './missing-follow-up.ts'
import { normalisedGain } from './normalised-gain.ts'
import { regressionToMean, type Selection } from './regression-to-mean.ts'

test('bounds for those who did not come back stand beside the completers', () => {
  const found = missingFollowUp([4, 5, 6, 5], [6, 6, 9, null], { range: [0, 10] })
  assert.deepEqual([found.before, found.returned, found.share], [4, 3, 0.75])
  assert.equal(found.completers.estimate, 2)
  assert.equal(found.unchanged, 1.5)
  close(found.fellBack, (6 - Math.sqrt(2 / 3)) / 4, 1e-12)
  assert.deepEqual([found.worst, found.best], [(6 - 5) / 4, (6 + 5) / 4])
})

test('without a range of scores there is no worst and best, and nobody missing is no matter', () => {
  const found = missingFollowUp([4, 5, 6], [6, 6, 9])
  assert.deepEqual([found.worst, found.best, found.unchanged, found.fellBack], [null, null, 2, 2])
})

test('follow-up by fewer than two, or a range that stands on its head, is refused', () => {
  refuses('too-few', () => missingFollowUp([4, 5], [6, null]))
  refuses('empty', () => missingFollowUp([4, 5], [null, null]))
  refuses('lengths-differ', () => missingFollowUp([4, 5], [6]))
  refuses('out-of-range', () => missingFollowUp([4, 5, 6], [6, 6, 9], { range: [10, 0] }))
})

test('bounds for answers that never came are as wide as they can be', () => {
  const found = missingAnswers([false, false, true, false], [true, false, true, null])
  assert.deepEqual([found.before, found.returned, found.share], [4, 3, 0.75])
  assert.deepEqual([found.unchanged, found.allNo, found.allYes], [0.25, 0.25, 0.5])
  near(found.completers.estimate, 1 / 3, 1e-12)
  const forgot = missingAnswers([true, true], [false, null])
  assert.deepEqual([forgot.unchanged, forgot.allNo, forgot.allYes], [-0.5, -1, -0.5])
  refuses('empty', () => missingAnswers([], []))
  refuses('empty', () => missingAnswers([true], [null]))
  refuses('lengths-differ', () => missingAnswers([true], []))
})

const selection: Selection = {
  mean: 60,
  standardDeviation: 10,
  reliability: 0.7,
  cut: 50,
  chosen: 'below the cut',
}

test('who was chosen low rises by itself, as it does in 200,000 simulated people', () => {
  const chance = chanceOf(11)
  let [rise, chosen] = [0, 0]
  for (let person = 0; person < 200_000; person += 1) {
    const truth = Math.sqrt(0.7) * chance.normal()
    const [first, second] = [0, 0].map(() => 60 + 10 * (truth + Math.sqrt(0.3) * chance.normal())) as [
      number,
      number,
    ]
    if (first < 50) {
      rise += second - first
      chosen += 1
    }
  }
  // The mean of about 32,000 with a spread of about 8: ± 0.14 is three standard errors.
  close(rise / chosen, regressionToMean(selection), 0.14)
  near(regressionToMean(selection), (3 * normalDensity(1)) / normalCdf(-1), 1e-14)
})

test('who was chosen high falls by as much, and a perfect score does not move', () => {
  near(
    regressionToMean({ ...selection, cut: 70, chosen: 'above the cut' }),
    -regressionToMean(selection),
    1e-12,
  )
  assert.equal(regressionToMean({ ...selection, reliability: 1 }), 0)
  close(regressionToMean({ ...selection, cut: -400 }), 3 * (46 + 1 / 46), 1e-12)
  refuses('out-of-range', () => regressionToMean({ ...selection, reliability: 1.2 }))
  refuses('out-of-range', () => regressionToMean({ ...selection, standardDeviation: 0 }))
  refuses('not-finite', () => regressionToMean({ ...selection, cut: Number.NaN }))
})

test('a normalised gain has an interval and shows who could not gain', () => {
  // proof/second-opinion.py
  const found = normalisedGain([4, 5, 6, 7], [6, 6, 9, 9], { highest: 10 })
  near(found.estimate, 4 / 9, 1e-12)
  near(found.interval.lower, 0.04248682758215, 1e-11)
  near(found.interval.upper, 0.8464020613067, 1e-11)
  assert.equal(normalisedGain([10, 5], [10, 7], { highest: 10 }).atHighestBefore, 0.5)
  refuses('no-variation', () => normalisedGain([10, 10], [10, 9], { highest: 10 }))
  refuses('out-of-range', () => normalisedGain([4, 5], [6, 11], { highest: 10 }))
})
