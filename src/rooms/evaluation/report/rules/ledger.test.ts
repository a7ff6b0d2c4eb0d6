import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { exposed, undone, type Released } from '@article4/statistics'
import { ledgerQuestion, type Leaving } from './ledger.ts'

/** What everything on the ledger tells together, where no two releases of it tell anything. */
const months = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `2025-${String(from + at).padStart(2, '0')}`)
const cell = (who: string, count: number, [from, to]: readonly [number, number] = [1, 12]): Released => ({
  groups: months(from, to).map((month) => `${who}|${month}`),
  count,
})
const exact = (...cells: readonly Released[]): Leaving => ({ cells, isRounded: false })
const inReport = (...cells: readonly Released[]): Leaving => ({ cells, isRounded: true })
const rule = { least: 10, roundTo: 5 }
const told = (earlier: readonly Leaving[], proposed: Leaving) => {
  const { earlier: before, proposed: now, ...options } = ledgerQuestion(earlier, proposed, rule)
  return exposed(before, now, options)
}
const pairs = (earlier: readonly Leaving[], proposed: Leaving) =>
  proposed.cells.flatMap((one) => earlier.flatMap(({ cells }) => undone(cells, one, rule.least)))

suite('the ledger of what left', () => {
  test('refuses a third release that tells with two others of three people, and no pair sees it', () => {
    const earlier = [exact(cell('all', 63)), exact(cell('sector=Farming', 40))]
    const proposed = exact(cell('sector=Shops', 20))
    assert.deepEqual(pairs(earlier, proposed), [], 'the control')
    assert.deepEqual(told(earlier, proposed), [{ groups: ['all|2025-01 beyond sector'], lower: 3, upper: 3 }])
    assert.deepEqual(told(earlier, exact(cell('sector=Shops', 23))), [], 'nobody is left')
    assert.deepEqual(told(earlier, exact(cell('sector=Shops', 12))), [], 'eleven are left')
  })

  test('refuses quarters of three releases that leave a few months with few', () => {
    const earlier = [exact(cell('all', 90)), exact(cell('all', 30, [1, 4])), exact(cell('all', 32, [5, 8]))]
    const proposed = exact(cell('all', 24, [9, 11]))
    assert.deepEqual(pairs(earlier, proposed), [], 'the control')
    assert.deepEqual(told(earlier, proposed), [{ groups: ['all|2025-12'], lower: 4, upper: 4 }])
  })

  test('asks of a year in one question where nothing tells its months apart', () => {
    const { proposed, covers } = ledgerQuestion([], exact(cell('all', 50), cell('sector=Farming', 40)), rule)
    assert.deepEqual(
      proposed.map(({ groups }) => groups),
      [['all|2025-01'], ['sector=Farming|2025-01']],
    )
    assert.deepEqual(covers, [{ kind: 'sector', whole: 'all|2025-01', parts: ['sector=Farming|2025-01'] }])
  })

  test('leaves the annual report its rounding, and one table after another', () => {
    const report = inReport(
      cell('all', 95),
      cell('agency=Council', 60),
      ...[1, 4, 7, 10].map((from) => cell('all', 25, [from, from + 2])),
    )
    assert.deepEqual(told([], report), [])
    assert.deepEqual(told([report], inReport(cell('all', 95), cell('route=Telephone', 55))), [])
    assert.deepEqual(told([report], inReport(cell('all', 95), cell('route=Telephone', 95))), [])
    // 95 to 97 of everybody, and 88 to 92 came by telephone: the others are one to nine for certain.
    assert.equal(told([report], exact(cell('all', 96), cell('route=Telephone', 90))).length, 1)
  })
})
