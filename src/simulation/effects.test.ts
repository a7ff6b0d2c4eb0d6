import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diceOf } from './dice.ts'
import { awareness, campaignPlans, drawn, expectedReports, recording, reports } from './effects.ts'
import { simulateCounty } from './index.ts'
import { cohortOf, trueShareRight } from './training.ts'

const options = {
  months: 60,
  firstMonthOfYear: 12,
  people: [1, 2, 3.7, 1.1, 1, 1, 0.9, 0.9, 0.4],
  recordingAt: 46,
}
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

test('two campaigns have an effect and two have none; where recording changed is one of the second', () => {
  assert.deepEqual(
    campaignPlans.map(({ ratio }) => ratio > 1),
    [true, false, false, true],
  )
  assert.equal(campaignPlans[2]?.monthsBeforeEnd, recording.monthsBeforeEnd)
})

test('a campaign does nothing before it begins or where it does not run, and fades by its half-life', () => {
  const [plan] = campaignPlans
  assert.ok(plan !== undefined)
  assert.equal(awareness(plan, -1), 1)
  assert.equal(awareness(plan, 0), plan.ratio)
  const later = awareness(plan, plan.months - 1 + plan.halfLifeMonths) - 1
  assert.ok(Math.abs(later - (plan.ratio - 1) / 2) < 1e-9)
  const { with: means, without } = expectedReports({ ...options, plans: [plan] })
  assert.deepEqual(means[0], without[0])
  assert.notDeepEqual(means[2], without[2])
})

test('recording makes the count jump and nothing else', () => {
  const jumped = expectedReports({ ...options, plans: [] }).without
  const plain = expectedReports({ ...options, plans: [], recordingAt: null }).without
  const [one, other] = [jumped[0] ?? [], plain[0] ?? []]
  assert.deepEqual(one.slice(0, 46), other.slice(0, 46))
  assert.ok(Math.abs((one[50] ?? 0) / (other[50] ?? 1) - recording.ratio) < 1e-9)
})

test('counts scatter more than chance alone would have them', () => {
  const dice = diceOf(5, 1, 1)
  const counts = drawn(
    Array.from({ length: 4000 }, () => 30),
    dice,
  )
  const mean = sum(counts) / counts.length
  const variance = sum(counts.map((one) => (one - mean) ** 2)) / (counts.length - 1)
  assert.ok(Math.abs(mean - 30) < 0.5, String(mean))
  const expected = 1 + 30 / reports.dispersionShape
  assert.ok(Math.abs(variance / mean - expected) < 0.4, `${variance / mean} for ${expected}`)
})

test('over many cohorts people know what the truth says they know', () => {
  const dice = diceOf(9, 1, 2)
  const cohort = cohortOf(6000, dice)
  for (const wave of ['before', 'after', 'month-6'] as const) {
    const share =
      sum(cohort.map(({ right }) => right[wave].filter(Boolean).length / right[wave].length)) / 6000
    assert.ok(Math.abs(share - trueShareRight(wave)) < 0.01, `${wave}: ${share}`)
  }
})

test('gradings agree with experts more often after training, by what was planted', () => {
  const { history, truth } = simulateCounty(21, { endsOn: '2026-11-29', size: 0.4 })
  const trained = new Map<string, string>()
  for (const { agency, heldOn } of history.sessions)
    if (heldOn < (trained.get(agency) ?? '9')) trained.set(agency, heldOn)
  const shares = { before: [0, 0], after: [0, 0] } as const satisfies Record<string, [number, number]>
  for (const { id, agency, grading } of history.items) {
    const expert = truth.gradeOf.get(id)
    if (grading === null || expert === undefined || agency !== 'police') continue
    const side = shares[
      grading.at.slice(0, 10) > (trained.get(agency) ?? '9') ? 'after' : 'before'
    ] as number[]
    side[1] = (side[1] ?? 0) + 1
    if (expert.source === grading.source && expert.assessment === grading.assessment)
      side[0] = (side[0] ?? 0) + 1
  }
  const [before, after] = [shares.before[0] / shares.before[1], shares.after[0] / shares.after[1]]
  const planted = truth.training.grading.after - truth.training.grading.before
  assert.ok(shares.before[1] > 300 && shares.after[1] > 300, JSON.stringify(shares))
  assert.ok(Math.abs(after - before - planted) < 0.06, `${before} ${after}`)
})

test('planted hot spots have more reports than they would', () => {
  let [inside, expected] = [0, 0]
  for (const seed of [1, 2, 3]) {
    const { history, truth } = simulateCounty(seed, { endsOn: '2026-11-29', size: 0.25 })
    const months = [...new Set(history.reports.map(({ receivedAt }) => receivedAt.slice(0, 7)))].toSorted()
    const people = sum(history.wards.map(({ population }) => population))
    for (const { wards, fromMonth, toMonth } of truth.hotSpots) {
      const own = history.wards.filter(({ code }) => wards.includes(code))
      const span = new Set(months.slice(fromMonth, toMonth + 1))
      const then = history.reports.filter(({ receivedAt }) => span.has(receivedAt.slice(0, 7)))
      inside += then.filter(({ ward }) => wards.includes(ward)).length
      expected += (then.length * sum(own.map(({ population }) => population))) / people
    }
  }
  assert.ok(inside > 1.8 * expected, `${inside} where ${expected} would be`)
})
