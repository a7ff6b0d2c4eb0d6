import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ages, surveyItems } from './bank.ts'
import type { Answered, Wave } from './queries.ts'
import { isAware, resultsOf, weights } from './results.ts'

const people = (count: number, wave: Wave, age: string, answers: Answered['answers']): Answered[] =>
  Array.from({ length: count }, () => ({ wave, age, answers }))
const yes = { S01: ['yes'] }
const no = { S01: ['no'] }
const first = (answered: readonly Answered[]) => resultsOf(answered).items[0] ?? assert.fail('no item')
const width = (one: { interval: { lower: number; upper: number } } | null | undefined): number =>
  one === null || one === undefined ? Number.NaN : one.interval.upper - one.interval.lower
const round = (value: number | undefined): number => Math.round((value ?? Number.NaN) * 1000) / 1000

suite('results of a survey', () => {
  test('give a share with Wilson’s interval, and the change with Newcombe’s', () => {
    const result = first([
      ...people(48, 'before', 'not-said', yes),
      ...people(32, 'before', 'not-said', no),
      ...people(56, 'after', 'not-said', yes),
      ...people(14, 'after', 'not-said', no),
    ])
    assert.equal(result.before?.aware?.share, 0.6)
    assert.deepEqual(
      [round(result.before?.aware?.interval.lower), round(result.before?.aware?.interval.upper)],
      [0.49, 0.7],
    )
    // Newcombe 1998, example of method 10: 56/70 less 48/80.
    assert.deepEqual(
      [result.change?.estimate, result.change?.interval.lower, result.change?.interval.upper].map(round),
      [0.2, 0.052, 0.334],
    )
  })

  test('keep apart who does not know, and leave out who did not answer', () => {
    const result = first([
      ...people(10, 'before', 'not-said', yes),
      ...people(10, 'before', 'not-said', no),
      ...people(20, 'before', 'not-said', { S01: ['dk'] }),
      ...people(7, 'before', 'not-said', {}),
    ])
    assert.equal(result.before?.n, 40)
    assert.equal(result.before?.aware?.share, 0.25)
    assert.equal(result.before?.dontKnow, 0.5)
  })

  test('show nothing of fewer than ten, nor a count under ten, nor what leaves fewer than ten', () => {
    assert.equal(first(people(9, 'before', 'young', yes)).before, null)
    const few = first([...people(9, 'before', 'young', yes), ...people(20, 'before', 'young', no)])
    assert.equal(few.before?.n, 29)
    assert.equal(few.before?.aware, null)
    assert.equal(few.before?.weighted, null)
    const most = first([...people(20, 'before', 'young', yes), ...people(9, 'before', 'young', no)])
    assert.equal(most.before?.aware, null)
    assert.equal(first(people(10, 'before', 'young', yes)).before?.aware?.share, 1)
  })

  test('are weighted to the ages of the country, which widens the interval', () => {
    // Two ages alone: their shares among each other decide, 0.227 to 0.1301.
    assert.deepEqual([ages[0]?.share, ages.at(-1)?.share], [0.1301, 0.227])
    const result = first([...people(90, 'before', 'young', no), ...people(10, 'before', 'older', yes)])
    assert.equal(result.before?.aware?.share, 0.1)
    assert.equal(round(result.before?.weighted?.share), round(0.227 / (0.227 + 0.1301)))
    assert.ok(width(result.before?.weighted) > 0.25, String(width(result.before?.weighted)))
    assert.ok(width(result.before?.aware) < 0.13, String(width(result.before?.aware)))
    const even = weights(['young', 'young', 'older', 'older', 'not-said'])
    assert.equal(even('not-said'), 1)
    assert.equal(round(even('young') + even('older')), 2)
  })

  test('say of which ages nobody answered', () => {
    assert.deepEqual(
      resultsOf(people(10, 'after', 'young', yes)).absent.after,
      ages.slice(1).map(({ text }) => text),
    )
    assert.deepEqual(resultsOf([]).absent.after, [])
  })

  test('count as aware only who ticks no wrong answer beside the right ones', () => {
    const item = surveyItems.find(({ id }) => id === 'S06') ?? assert.fail('S06')
    assert.equal(isAware(item, ['999', 'helpline']), true)
    assert.equal(isAware(item, ['999', 'person']), false)
    assert.equal(isAware(item, ['dk']), false)
    assert.equal(isAware(item, []), false)
  })
})
