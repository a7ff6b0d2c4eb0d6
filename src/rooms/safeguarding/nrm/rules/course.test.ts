import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { nrmCalendar } from '../reference.ts'
import type { Action } from '../states.ts'
import { nextState, type State } from '../states.ts'
import { clocksOf } from './clocks.ts'
import { clockWords, courseOf, findResponders, type Born, type TakenStep } from './course.ts'

const adult: Born = { ageState: 'adult', birthDate: '1994-05-01', birthPrecision: 'day' }
/** Steps one after the other, as the table of states leads. */
function taken(...steps: readonly (readonly [Action, string])[]): TakenStep[] {
  let state: State = 'draft'
  return steps.map(([action, happenedOn]) => {
    state = nextState(action, state)
    return { action, state, happenedOn }
  })
}
const running = (steps: readonly TakenStep[], today: string, born = adult): string[] =>
  clocksOf(courseOf(steps, born, today), nrmCalendar, today).map(
    ({ name, day, state }) => `${name} ${day} ${state}`,
  )

const sent = [
  ['choose', '2026-11-23'],
  ['accept', '2026-11-23'],
  ['submit', '2026-11-23'],
] as const

suite('the clocks of a referral from its steps', () => {
  test('an answer is waited for only while somebody is asked', () => {
    assert.deepEqual(running(taken(['choose', '2026-11-23']), '2026-11-25'), ['answer 2026-11-24 over'])
    assert.deepEqual(running(taken(['choose', '2026-11-23'], ['decline', '2026-11-24']), '2026-11-25'), [])
  })

  test('each decision ends one clock and begins the next; asked again, the days of a decision run anew', () => {
    const no = [...sent, ['reasonable-no', '2026-11-30']] as const
    assert.deepEqual(running(taken(...sent), '2026-11-25'), ['reasonable-grounds 2026-11-30 running'])
    assert.deepEqual(running(taken(...no), '2026-12-01'), ['reconsideration 2026-12-30 running'])
    const again = [...no, ['ask-again', '2026-12-07']] as const
    assert.deepEqual(running(taken(...again), '2026-12-08'), ['reasonable-grounds 2026-12-14 running'])
    const yes = [...again, ['reasonable-yes', '2026-12-14']] as const
    assert.deepEqual(running(taken(...yes), '2026-12-15'), ['recovery 2027-01-13 running'])
    const last = [...yes, ['conclusive-no', '2027-02-01']] as const
    assert.deepEqual(running(taken(...last), '2027-02-02'), ['reconsideration 2027-03-03 running'])
    assert.deepEqual(running(taken(...last, ['ask-again', '2027-02-03']), '2027-02-04'), [
      'recovery 2027-01-13 over',
    ])
    assert.deepEqual(running(taken(...last, ['close', '2027-02-03']), '2027-02-04'), [])
  })

  test('turning 18 counts by the birthday, also of whoever was called an adult; an unsure day counts for nothing', () => {
    const born = { ageState: 'child', birthDate: '2009-03-01', birthPrecision: 'day' } as const
    assert.deepEqual(running([], '2027-01-04', born), ['turning-18 2027-03-01 near'])
    assert.deepEqual(running([], '2027-01-04', { ...born, ageState: 'adult' }), [
      'turning-18 2027-03-01 near',
    ])
    assert.deepEqual(running([], '2027-03-02', { ...born, ageState: 'adult' }), [])
    assert.deepEqual(running([], '2027-03-02', born), ['turning-18 2027-03-01 over'])
    assert.deepEqual(running([], '2027-01-04', { ...born, birthPrecision: 'year' }), [])
  })

  test('a clock that is past says what to do, and blames nobody', () => {
    for (const name of [
      'answer',
      'reasonable-grounds',
      'recovery',
      'reconsideration',
      'turning-18',
    ] as const) {
      const words = clockWords({ name, day: '2026-11-30', state: 'over', reminders: [] })
      assert.equal(words.state, 'Past')
      assert.doesNotMatch(words.todo, /late|fail|breach|overdue/i)
      assert.notEqual(words.todo, '')
    }
    assert.match(
      clockWords({ name: 'reconsideration', day: '2026-11-30', state: 'near', reminders: [7, 14] }).todo,
      /14 days/,
    )
  })
})

test('organisations are found by every word of what was typed, and by kind', () => {
  const all = [
    { name: 'Invented Police', kind: 'police' },
    { name: 'Invented City Council', kind: 'council' },
  ]
  const found = (words: string, kind = ''): string[] =>
    findResponders(all, { words, kind }).map((one) => one.name)
  assert.deepEqual(found('nowhere'), [])
  assert.deepEqual(found('city INVENTED'), ['Invented City Council'])
  assert.deepEqual(found('invented', 'police'), ['Invented Police'])
  assert.equal(found('').length, 2)
})
