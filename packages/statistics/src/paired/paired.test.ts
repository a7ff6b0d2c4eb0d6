import assert from 'node:assert/strict'
import test from 'node:test'
import { close, column, near, sharedTable } from '../../proof/shared.ts'
import { StatisticsError } from '../error.ts'
import { chanceOf } from '../random/seeded.ts'
import { conditionalOdds, mcnemar } from './mcnemar.ts'
import { pairedChange } from './paired-change.ts'
import { pairedProportions } from './paired-proportions.ts'
import { signFlip } from './sign-flip.ts'
import { hedgesCorrection, standardisedByChange, standardisedByScore } from './standardised-change.ts'
import { wilcoxonSignedRank } from './wilcoxon.ts'

const sleep = sharedTable('prepost/student_sleep.csv')
const depression = sharedTable('prepost/hollander_wolfe_depression.csv')
const darwin = sharedTable('prepost/darwin_zea_mays.csv')
const cases = sharedTable('prepost/mcnemar_cases.csv')
const tables = sharedTable('prepost/newcombe1998_paired.csv')

test('C01: the paired t of Student’s sleep', sleep.options, () => {
  const found = pairedChange(column(sleep, 'drug2'), column(sleep, 'drug1'))
  near(found.t, -4.0621277, 1e-8)
  near(found.p, 0.00283289, 1e-6)
  near(found.interval.lower, -2.45989, 1e-5)
  near(found.interval.upper, -0.70011, 1e-5)
  assert.deepEqual([found.n, found.degrees, found.method], [10, 9, 'paired t'])
})

test('C02: standardised changes of Student’s sleep, by another implementation', sleep.options, () => {
  const [before, after] = [column(sleep, 'drug1'), column(sleep, 'drug2')]
  const byChange = standardisedByChange(before, after)
  near(byChange.uncorrected, 4.062127683382037 / Math.sqrt(10), 1e-12)
  // proof/second-opinion.py
  near(byChange.estimate, 1.173924903514, 1e-11)
  near(byChange.interval.lower, 0.3789178959964, 1e-9)
  near(byChange.interval.upper, 1.93560211253, 1e-9)
  const byScore = standardisedByScore(before, after)
  near(byScore.estimate, 0.7605093956701, 1e-11)
  near(hedgesCorrection(9), 0.9138748917926, 1e-12)
  assert.ok(byScore.interval.lower > 0 && byScore.interval.upper > byScore.estimate)
  assert.deepEqual([byChange.measure, byScore.measure], ['d_z', 'd_av'])
})

test('a change that is all but the same for everybody has limits too, and at once', () => {
  const after = Array.from({ length: 12 }, (_, at) => 1 + (at % 2 === 0 ? 1 : -1) * 1e-4)
  const found = standardisedByChange(
    after.map(() => 0),
    after,
  )
  // As the chi-squared limits of a standard deviation have it.
  near(found.interval.lower / found.estimate, 0.589, 1e-2)
  near(found.interval.upper / found.estimate, 1.411, 1e-2)
  const fallen = standardisedByChange(
    after,
    after.map(() => 0),
  )
  near(fallen.interval.lower, -found.interval.upper, 1e-9)
})

test('C03 and C04: the exact signed ranks of Hollander and Wolfe', depression.options, () => {
  const found = wilcoxonSignedRank(column(depression, 'after'), column(depression, 'before'))
  assert.deepEqual([found.rising, found.unchanged, found.hasTies], [40, 0, false])
  assert.deepEqual([found.roseP, found.p], [0.01953125, 2 * 0.01953125])
  near(found.estimate, 0.46, 1e-9)
  close(found.interval.lower, 0.01, 1e-9)
  close(found.interval.upper, 0.786, 1e-9)
  near(found.interval.level, 1 - 20 / 512, 1e-12)
})

test('C05 and C06: all 32,768 signs of Darwin’s plants', darwin.options, () => {
  const found = signFlip(column(darwin, 'self'), column(darwin, 'cross'), { seed: 1 })
  assert.deepEqual([found.asExtreme, found.choices, found.provenance], [1726, 32_768, undefined])
  near(found.p, 1726 / 32_768, 1e-15)
  near(found.meanChange, 39.25 / 15, 1e-12)
})

test('C07 and C08: McNemar’s z squared and exact p', cases.options, () => {
  const [row = {}] = cases.rows
  const found = mcnemar({
    bothYes: Number(row['yes_yes']),
    onlyBefore: Number(row['yes_no']),
    onlyAfter: Number(row['no_yes']),
    neither: Number(row['no_no']),
  })
  near(found.chiSquared, 17.355932, 1e-7)
  near(found.exactP, 3.715936e-5, 1e-6)
  assert.ok(found.midP < found.exactP && found.changed === 236 && found.n === 1600)
})

test('C09: odds of changing, with limits that agree with the exact p', () => {
  const found = conditionalOdds({ bothYes: 794, onlyBefore: 86, onlyAfter: 150, neither: 570 })
  near(found.ratio, 150 / 86, 1e-15)
  near(found.interval.lower, 1.329228252605, 1e-11)
  near(found.interval.upper, 2.300979080422, 1e-11)
  for (let onlyAfter = 0; onlyAfter <= 12; onlyAfter += 1) {
    const answers = { bothYes: 3, onlyBefore: 12 - onlyAfter, onlyAfter, neither: 3 }
    const { interval } = conditionalOdds(answers)
    assert.equal(interval.lower > 1 || interval.upper < 1, mcnemar(answers).exactP < 0.05, `${onlyAfter}`)
  }
  const all = conditionalOdds({ bothYes: 0, onlyBefore: 0, onlyAfter: 4, neither: 0 })
  assert.deepEqual([all.ratio, all.interval.upper], [Infinity, Infinity])
  const none = conditionalOdds({ bothYes: 0, onlyBefore: 4, onlyAfter: 0, neither: 0 })
  assert.deepEqual([none.ratio, none.interval.lower], [0, 0])
})

test('C10: Newcombe’s ten tables', tables.options, () => {
  assert.equal(tables.rows.length, 10)
  for (const row of tables.rows) {
    const found = pairedProportions({
      bothYes: Number(row['a']),
      onlyAfter: Number(row['b']),
      onlyBefore: Number(row['c']),
      neither: Number(row['d']),
    })
    const name = JSON.stringify(row)
    close(found.estimate, Number(row['diff']), 1e-6, name)
    close(found.interval.lower, Number(row['lo']), 1e-6, name)
    close(found.interval.upper, Number(row['hi']), 1e-6, name)
  }
})

test('a share is told in points and relative to before', () => {
  const found = pairedProportions({ bothYes: 20, onlyBefore: 0, onlyAfter: 10, neither: 20 })
  assert.deepEqual([found.before, found.after, found.estimate], [0.4, 0.6, 0.2])
  near(found.relative ?? 0, 0.5, 1e-12)
  assert.equal(pairedProportions({ bothYes: 0, onlyBefore: 0, onlyAfter: 1, neither: 5 }).relative, null)
})

test('ties and people without change are counted and told', () => {
  const found = wilcoxonSignedRank([1, 1, 1, 1, 1], [2, 2, 0, 1, 4])
  assert.deepEqual([found.n, found.unchanged, found.hasTies, found.rising], [4, 1, true, 8])
  // 16 choices of signs of the ranks 2, 2, 2, 4: a sum of 8 or more in 4 of them.
  near(found.p, 0.5, 1e-15)
})

test('an interval of ranks says which level it could reach', () => {
  const found = wilcoxonSignedRank([0, 0, 0], [1, 2, 3])
  assert.deepEqual(found.interval, { lower: 1, upper: 3, level: 0.75 })
  assert.equal(found.p, 0.25)
})

test('many people are sampled, with the seed that gives the same again', () => {
  const chance = chanceOf(5)
  const before = Array.from({ length: 40 }, () => chance.normal())
  const after = before.map((value) => value + 0.4 + chance.normal())
  const found = signFlip(before, after, { seed: 9, replicates: 999 })
  assert.equal(found.method, 'sampled sign flips')
  assert.deepEqual(signFlip(before, after, { seed: 9, replicates: 999 }), found)
  close(found.p, pairedChange(before, after).p, 0.02)
  assert.match(found.provenance?.inputHash ?? '', /^[0-9a-f]{16}$/)
})

test('McNemar of nobody who changed is 1, and mid-p of an even split is 1', () => {
  const unchanged = mcnemar({ bothYes: 3, onlyBefore: 0, onlyAfter: 0, neither: 2 })
  assert.deepEqual([unchanged.exactP, unchanged.midP, unchanged.chiSquaredP], [1, 1, 1])
  const even = mcnemar({ bothYes: 3, onlyBefore: 4, onlyAfter: 4, neither: 2 })
  assert.deepEqual([even.exactP, even.midP], [1, 1])
  const some = mcnemar({ bothYes: 20, onlyBefore: 2, onlyAfter: 8, neither: 5 })
  near(some.exactP, (2 * (1 + 10 + 45)) / 1024, 1e-12)
  near(some.midP, (2 * (1 + 10 + 45) - 45) / 1024, 1e-12)
})

test('what cannot be answered is refused with a code', () => {
  const refused = (question: () => unknown, code: string) =>
    assert.throws(question, (error) => error instanceof StatisticsError && error.code === code, code)
  refused(() => pairedChange([], []), 'empty')
  refused(() => pairedChange([1], [2]), 'too-few')
  refused(() => pairedChange([1, 2], [2]), 'lengths-differ')
  refused(() => pairedChange([1, 2], [2, 3]), 'no-variation')
  refused(() => pairedChange([1, Number.NaN], [2, 3]), 'not-finite')
  refused(() => pairedChange([1, 2], [2, Infinity]), 'not-finite')
  refused(() => pairedChange([1, 2], [2, 4], 1), 'out-of-range')
  refused(() => standardisedByChange([1, 2, 3], [2, 3, 4]), 'no-variation')
  refused(() => wilcoxonSignedRank([1, 2], [1, 2]), 'no-variation')
  const many = Array.from({ length: 501 }, (_, at) => at)
  refused(
    () =>
      wilcoxonSignedRank(
        many,
        many.map((value) => value + 1),
      ),
    'too-large',
  )
  refused(() => mcnemar({ bothYes: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }), 'empty')
  refused(() => mcnemar({ bothYes: 0.5, onlyBefore: 0, onlyAfter: 0, neither: 0 }), 'not-a-count')
  refused(() => conditionalOdds({ bothYes: 3, onlyBefore: 0, onlyAfter: 0, neither: 0 }), 'no-variation')
  refused(() => signFlip(many, many, { seed: -1 }), 'not-a-count')
})
