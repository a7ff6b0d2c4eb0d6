import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateCounty } from '../../simulation/index.ts'
import { earlierReviews } from './evaluation.ts'

const told = (year: number, score: number, reason = '') => [{ year, domain: 'leadership', score, reason }]
const of = (endsOn: string) => simulateCounty(4, { endsOn, size: 0.01 }).history

test('in whatever month a history ends, it leaves to the story the year of which that tells', () => {
  for (const [endsOn, year] of [
    ['2026-11-28', 2026],
    ['2026-12-20', 2026],
    ['2027-01-04', 2026],
    ['2027-01-20', 2027],
  ] as const) {
    const years = earlierReviews(of(endsOn), told(year, 3)).map((one) => one.year)
    assert.equal(Math.max(...years), year - 1, endsOn)
  }
})

test('nothing rises without a reason, into the story neither, where it gives none', () => {
  const history = of('2026-11-28')
  const lastOf = (reason: string) =>
    earlierReviews(history, told(2026, 4, reason)).findLast((one) => one.domain === 'leadership')
  assert.equal(lastOf('')?.score, 4)
  assert.ok((lastOf('The officers come')?.score ?? 4) < 4, 'the control: with a reason it may')
  const all = earlierReviews(history, told(2026, 4))
  const rises = all.filter(
    (one, at) => one.domain === all[at - 1]?.domain && one.score > (all[at - 1]?.score ?? 0),
  )
  assert.ok(rises.length > 5)
  assert.ok(rises.every(({ reason }) => reason.length >= 10))
})
