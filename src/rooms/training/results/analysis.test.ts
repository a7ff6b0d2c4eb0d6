import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { close, column, near, sharedTable } from '../../../../packages/statistics/proof/shared.ts'
import {
  analyse,
  awarenessBetween,
  changeBetween,
  leastPairs,
  type Answered,
  type Questions,
} from './analysis.ts'
import type { FormName, Wave } from '../rules/form.ts'

const sleep = sharedTable('prepost/student_sleep.csv')
const moods = sharedTable('prepost/hollander_wolfe_depression.csv')
const plants = sharedTable('prepost/darwin_zea_mays.csv')
const votes = sharedTable('prepost/mcnemar_cases.csv')
const newcombe = sharedTable('prepost/newcombe1998_paired.csv')
const times = (count: number, value: boolean): boolean[] => Array.from({ length: count }, () => value)
const twice = (row: Readonly<Record<string, string>>, keys: readonly [string, string, string, string]) => {
  const [both, first, second, none] = keys.map((key) => Number(row[key])) as [number, number, number, number]
  return awarenessBetween(
    [...times(both + first, true), ...times(second + none, false)],
    [...times(both, true), ...times(first, false), ...times(second, true), ...times(none, false)],
  )
}

suite('what the room says of published answers', () => {
  test('C01: Student’s sleepers', sleep.options, () => {
    const found = changeBetween(column(sleep, 'drug2'), column(sleep, 'drug1'))
    near(found?.change.t ?? 0, -4.0621277, 1e-7)
    near(found?.change.p ?? 0, 0.00283289, 1e-5)
    near(found?.change.interval.lower ?? 0, -2.45989, 1e-5)
    near(found?.change.interval.upper ?? 0, -0.70011, 1e-4)
    assert.equal(found?.n, 10)
  })

  test('C03: Hollander and Wolfe’s patients, by exact ranks', moods.options, () => {
    const found = changeBetween(column(moods, 'after'), column(moods, 'before'))
    assert.equal(found?.ranks?.rising, 40)
    // The published p is that of a fall in mood alone; both sides are twice as much.
    near(found.ranks.roseP, 0.01953125, 1e-12)
    near(found.ranks.p, 2 * 0.01953125, 1e-12)
  })

  test('C06: Darwin’s plants, by every choice of signs', plants.options, () => {
    const found = changeBetween(column(plants, 'self'), column(plants, 'cross'))
    assert.equal(found?.flips?.choices, 32768)
    assert.equal(found.flips.asExtreme, 1726)
  })

  test('C07, C08: who changed their answer', votes.options, () => {
    const found = twice(votes.rows[0] ?? {}, ['yes_yes', 'yes_no', 'no_yes', 'no_no'])
    near(found.p, 3.715936e-5, 1e-6)
  })

  test('C10: Newcombe’s ten tables', newcombe.options, () => {
    assert.equal(newcombe.rows.length, 10)
    for (const row of newcombe.rows) {
      const { share } = twice(row, ['a', 'c', 'b', 'd'])
      close(share.estimate, Number(row['diff']), 1e-6)
      close(share.interval.lower, Number(row['lo']), 1e-6)
      close(share.interval.upper, Number(row['hi']), 1e-6)
    }
  })
})

const ids = ['T02', 'T03', 'T04']
const questions: Questions = { items: ids, awareness: { id: 'T01', aware: ['roughly'] }, passShare: 0.8 }
const row = (
  wave: Wave,
  learner: number,
  marks: readonly number[],
  more: { readonly form?: FormName; readonly aware?: string } = {},
): Answered => ({
  wave,
  learner,
  form: more.form ?? 'A',
  marks: Object.fromEntries(ids.map((id, at) => [id, marks[at] ?? 0])),
  answers: { T01: [more.aware ?? 'never'] },
  score: marks.reduce((sum, mark) => sum + mark, 0),
  outOf: ids.length,
})
const people = (count: number) => Array.from({ length: count }, (_, at) => at)

suite('results of a course', () => {
  test('compare nobody where fewer than ten answered both times, and say how many', () => {
    const rows = people(12).flatMap((who) => [
      row('before', who, [who % 2, 0, 0]),
      ...(who < leastPairs - 1 ? [row('after', who, [1, who % 2, 1])] : []),
    ])
    const [after] = analyse(rows, questions).comparisons
    assert.deepEqual([after?.pairs, after?.change, after?.awareness], [9, null, null])
    const enough = analyse([...rows, row('after', 9, [1, 1, 1])], questions).comparisons[0]
    assert.equal(enough?.change?.n, 10)
  })

  test('are of the same people each time: whoever did not come back is in none of the two means', () => {
    const rows = people(20).flatMap((who) => [
      row('before', who, [who < 10 ? 1 : 0, 0, 0]),
      ...(who < 10 ? [row('after', who, [1, 1, who % 2])] : []),
    ])
    const [after] = analyse(rows, questions).comparisons
    near(after?.change?.before ?? 0, 100 / 3, 1e-9)
    near(after?.change?.after ?? 0, 250 / 3, 1e-9)
    near(after?.bounds?.share ?? 0, 0.5, 1e-12)
    near(after?.bounds?.unchanged ?? 0, 25, 1e-9)
  })

  test('tell of awareness in points and relative to before: 25 to 60 per cent is 35 points and 140 per cent more', () => {
    const rows = people(20).flatMap((who) => [
      row('before', who, [0, 0, 0], { aware: who < 5 ? 'roughly' : 'never' }),
      row('after', who, [who % 2, 0, 1], { aware: who < 12 ? 'roughly' : 'name' }),
    ])
    const awareness = analyse(rows, questions).comparisons[0]?.awareness
    near(awareness?.share.estimate ?? 0, 0.35, 1e-12)
    near(awareness?.share.relative ?? 0, 1.4, 1e-12)
    assert.equal(awareness?.wereAware, 5)
  })

  test('name the questions that everybody knew, nobody learned, or that are turned round', () => {
    const rows = people(40).flatMap((who) => {
      const isGood = who % 2 === 0
      return [row('before', who, [1, isGood ? 0 : 1, isGood ? 1 : 0]), row('after', who, [1, 0, 1])]
    })
    const found = new Map(analyse(rows, questions).items.map((one) => [`${one.id} ${one.form}`, one.reasons]))
    assert.deepEqual(found.get('T02 A'), ['known-before'])
    assert.deepEqual(found.get('T03 A'), ['not-learned', 'turned-round'])
    assert.deepEqual(found.get('T02 B'), [], 'nobody had form B: nothing is said of it')
  })

  test('correct for looking three times', () => {
    const rows = people(30).flatMap((who) => [
      row('before', who, [who % 3 === 0 ? 1 : 0, who % 2, 0]),
      row('after', who, [1, who % 2, who % 5 === 0 ? 1 : 0]),
      row('month-3', who, [who % 3 === 0 ? 1 : 0, who % 2, who % 4 === 0 ? 1 : 0]),
    ])
    const [after, months] = analyse(rows, questions).comparisons
    assert.ok(after?.change && months?.change)
    const ps = [after.change.change.p, months.change.change.p].toSorted((a, b) => a - b)
    near(Math.min(after.heldP ?? 1, months.heldP ?? 1), Math.min(1, 2 * (ps[0] ?? 1)), 1e-9)
  })
})
