import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addMonths, lastDay, period } from '../../rules/periods.ts'
import { judgeChange, type ChangeQuestion } from './change.ts'

/** What a verdict may rest on, and what takes it away. */
const from = '2022-01'
const steady = (at: number): number => 40 + ((at * 7) % 11) - 5
const series = (months: number, count: (at: number) => number): number[] =>
  Array.from({ length: months }, (_, at) => count(at))
function asked(counts: readonly number[], more: Partial<ChangeQuestion> = {}): ChangeQuestion {
  return {
    months: { from: `${from}-01`, to: lastDay(addMonths(from, counts.length - 1)) },
    counts,
    base: period('2024-01', '2024-12'),
    now: period('2025-01', '2025-12'),
    since: '2025-01-01',
    isWrittenBefore: true,
    comparison: null,
    recording: [],
    isRecordingRoute: false,
    chosen: 'not',
    ...more,
  }
}
const risen = series(48, (at) => Math.round(steady(at) * (at >= 36 ? 1.6 : 1)))
const quarter = (base: number, now: number): ChangeQuestion =>
  asked(
    series(48, (at) =>
      at >= 24 && at < 27
        ? ([base, 0, 0][at - 24] ?? 0)
        : at >= 36 && at < 39
          ? ([now, 0, 0][at - 36] ?? 0)
          : 2,
    ),
    { base: period('2024-01', '2024-03'), now: period('2025-01', '2025-03') },
  )

suite('a change', () => {
  test('has no percentage with fewer than 5 before, a small one below 10, and none by itself below 30', () => {
    assert.equal(judgeChange(quarter(4, 22)).percent, null)
    assert.equal(judgeChange(quarter(5, 22)).percent?.shown, 'small')
    assert.equal(judgeChange(quarter(10, 22)).percent?.shown, 'brackets')
    assert.equal(judgeChange(quarter(29, 40)).percent?.shown, 'brackets')
    assert.equal(judgeChange(quarter(30, 40)).percent?.shown, 'text')
  })

  test('of 5 to 22 is 4.4 times as many, from 1.6 to 14.9, and that is at least as wide where counts vary more', () => {
    const plain = series(48, (at) =>
      at >= 24 && at < 27 ? ([2, 2, 1][at - 24] ?? 0) : at >= 36 && at < 39 ? ([7, 7, 8][at - 36] ?? 0) : 2,
    )
    const periods = { base: period('2024-01', '2024-03'), now: period('2025-01', '2025-03') }
    const { ratio } = judgeChange(asked(plain, periods))
    assert.ok(ratio !== null && ratio.upper !== null)
    assert.deepEqual(
      [ratio.times, ratio.lower, ratio.upper].map((value) => Math.round((value ?? 0) * 10) / 10),
      [4.4, 1.6, 14.9],
    )
    const wild = judgeChange(
      asked(
        plain.map((n, at) => (at < 24 && at % 6 === 0 ? 14 : n)),
        periods,
      ),
    ).ratio
    assert.ok(wild !== null && wild.method === 'widened' && wild.lower < ratio.lower)
  })

  test('has an interval that holds its point, and a p-value of one mind with it', () => {
    for (const [base, now] of [
      [5, 22],
      [50, 60],
      [0, 6],
      [100, 100],
      [40, 20],
      [3, 0],
    ] as const) {
      const { ratio } = judgeChange(quarter(base, now))
      assert.ok(ratio !== null)
      const upper = ratio.upper ?? Infinity
      assert.ok(
        ratio.times === null || (ratio.lower <= ratio.times && ratio.times <= upper),
        `${base} ${now}`,
      )
      assert.equal(ratio.p < 0.05, ratio.lower > 1 || upper < 1, `${base} ${now}`)
    }
    assert.equal(judgeChange(quarter(0, 6)).ratio?.times, null)
  })

  test('is more than the trend predicts only where the months bear that, and more than a comparison only with one', () => {
    assert.equal(judgeChange(asked(risen)).verdict.code, 'more-than-trend')
    const comparison = { name: 'Next door', counts: series(48, (at) => steady(at + 5)) }
    assert.equal(judgeChange(asked(risen, { comparison })).verdict.code, 'more-than-trend-and-comparison')
    assert.equal(judgeChange(asked(series(48, steady))).verdict.code, 'cannot-tell')
  })

  test('is of unknown cause where the moment was chosen afterwards, counting changed, it is a route, or the comparison rose too', () => {
    const takenAway: Partial<ChangeQuestion>[] = [
      { isWrittenBefore: false },
      { recording: [{ month: '2025-03', kind: 'form', words: 'A new form' }] },
      { isRecordingRoute: true },
      { comparison: { name: 'Everywhere', counts: risen.map((n) => n + 3) } },
    ]
    for (const more of takenAway)
      assert.equal(
        judgeChange(asked(risen, more)).verdict.code,
        'more-cause-unknown',
        JSON.stringify(more).slice(0, 60),
      )
  })

  test('with fewer than 8 months after is withheld, and its range is drawn all the same', () => {
    const short = judgeChange(
      asked(risen.slice(0, 39), { base: period('2024-01', '2024-03'), now: period('2025-01', '2025-03') }),
    )
    assert.equal(short.judged?.effect, null)
    assert.deepEqual(
      short.judged?.failed.map(({ code }) => code),
      ['few-after'],
    )
    assert.equal(short.expected.length, 39)
    assert.equal(short.verdict.code, 'more-cause-unknown')
  })

  test('from before anything was counted cannot be told', () => {
    const { verdict, faults } = judgeChange(asked(risen, { base: period('2021-01', '2021-12') }))
    assert.equal(verdict.code, 'cannot-tell')
    assert.equal(faults.length, 1)
  })

  test('of what was chosen because it was low says what it would have come to by itself', () => {
    const low = series(48, (at) => (at >= 24 && at < 36 ? 20 : at >= 36 ? 34 : 40))
    const { selection } = judgeChange(asked(low, { chosen: 'low' }))
    assert.ok(selection?.byItself === null, 'three years are three periods of twelve months: too few')
    const quarters = {
      base: period('2024-01', '2024-03'),
      now: period('2025-01', '2025-03'),
      chosen: 'low' as const,
    }
    const some = judgeChange(
      asked(
        series(48, (at) => (at >= 24 && at < 27 ? 20 : steady(at))),
        quarters,
      ),
    )
    assert.ok(some.selection?.byItself != null && some.selection.byItself > 60)
  })
})
