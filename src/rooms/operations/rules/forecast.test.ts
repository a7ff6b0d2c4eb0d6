import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readClocksFile, thresholds } from '../reference.ts'
import { clockOf, daysBetween, forecastOf, usualDays, type Finished, type Timed } from './forecast.ts'

const today = '2026-11-25'
const offered: Timed = {
  state: 'offered',
  dueDay: '2026-12-05',
  offeredDay: '2026-11-20',
  acceptedDay: null,
}
const accepted: Timed = { ...offered, state: 'accepted', acceptedDay: '2026-11-23' }
const took = (...days: readonly number[]): Finished[] =>
  days.map((one) => ({
    acceptedDay: '2026-09-01',
    doneDay: new Date(Date.parse('2026-09-01T00:00:00Z') + one * 86_400_000).toISOString().slice(0, 10),
  }))
const foresee = (one: Timed, finished: readonly Finished[], on = today) =>
  forecastOf(one, on, 'Midshire Council', finished, thresholds)

suite('the clocks of a tasking', () => {
  test('it is late from the day after, and not on the day', () => {
    assert.equal(clockOf({ ...offered, dueDay: today }, today).lateSince, null)
    assert.deepEqual(clockOf({ ...offered, dueDay: '2026-11-24' }, today), {
      daysLeft: -1,
      lateSince: '2026-11-25',
      waitingSince: '2026-11-20',
    })
  })
  test('what has ended is not late and waits for nobody', () => {
    for (const state of ['declined', 'withdrawn', 'done', 'handed-back'] as const) {
      const clock = clockOf({ ...accepted, state, dueDay: '2026-11-01' }, today)
      assert.deepEqual([clock.lateSince, clock.waitingSince], [null, null], state)
      assert.equal(foresee({ ...accepted, state, dueDay: '2026-11-01' }, took(1, 1, 1, 1, 1)), null)
    }
  })
  test('an answer ends the waiting, and a change of clocks is a day like any other', () => {
    assert.equal(clockOf(accepted, today).waitingSince, null)
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2)
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
    assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1)
  })
})

suite('how long an agency takes', () => {
  test('of four nothing is said, of five the middle, of six the middle of the two', () => {
    assert.deepEqual(usualDays(took(1, 2, 3, 4), thresholds), { days: null, of: 4 })
    assert.deepEqual(usualDays(took(30, 2, 9, 4, 7), thresholds), { days: 7, of: 5 })
    assert.deepEqual(usualDays(took(30, 2, 9, 4, 7, 8), thresholds), { days: 7.5, of: 6 })
  })
  test('one slow case moves it little, and the oldest fall out', () => {
    assert.equal(usualDays(took(5, 5, 5, 5, 200), thresholds).days, 5)
    const old = Array.from({ length: 20 }, () => took(40)).flat()
    const recent = old.map((one) => ({ ...one, acceptedDay: '2026-11-01', doneDay: '2026-11-03' }))
    assert.deepEqual(usualDays([...old, ...recent], thresholds), { days: 2, of: 20 })
  })
})

suite('what will be late', () => {
  test('what is late is said to be so, with its days, whatever the record', () => {
    assert.deepEqual(foresee({ ...accepted, dueDay: '2026-11-24' }, took(1, 1, 1, 1, 1)), {
      kind: 'late',
      words: '1 day late.',
    })
    assert.equal(
      foresee({ ...offered, dueDay: '2026-11-21' }, [])?.words,
      '4 days late, and nobody has answered.',
    )
  })
  test('three days left without an answer is a warning, four is not by itself', () => {
    assert.deepEqual(foresee({ ...offered, dueDay: '2026-11-28' }, []), {
      kind: 'likely-late',
      words: 'Nobody has answered, and 3 days are left.',
    })
    assert.equal(foresee({ ...offered, dueDay: '2026-11-29' }, [])?.kind, 'too-few')
    assert.equal(
      foresee({ ...offered, dueDay: today }, [])?.words,
      'Nobody has answered, and it is due today.',
    )
  })
  test('a worked example: twelve days usually, ten left, two used up, is just in time', () => {
    assert.deepEqual(foresee(accepted, took(12, 12, 12, 3, 40)), {
      kind: 'in-time',
      words:
        'Midshire Council took 12 days from acceptance to done (the middle of its last 5 that you may see). Accepted 2 days ago, and 10 days are left.',
    })
  })
  test('a worked example: thirteen days usually is a day too long', () => {
    assert.equal(foresee(accepted, took(13, 13, 13, 3, 40))?.kind, 'likely-late')
    assert.equal(foresee({ ...accepted, acceptedDay: today }, took(11, 11, 11, 3, 40))?.kind, 'likely-late')
  })
  test('an offer that nobody has answered begins to count when it is accepted, at the earliest today', () => {
    assert.equal(foresee(offered, took(11, 11, 11, 3, 40))?.kind, 'likely-late')
    assert.equal(foresee(offered, took(10, 10, 10, 3, 40))?.kind, 'in-time')
  })
  test('with fewer than five it says so and guesses nothing', () => {
    assert.deepEqual(foresee(accepted, took(90, 90, 90, 90)), {
      kind: 'too-few',
      words: '10 days are left. 4 of Midshire Council’s finished taskings that you may see: too few to say.',
    })
  })
})

test('a file of thresholds that is not as expected stops the start', () => {
  assert.throws(() => readClocksFile({}), /not as expected/)
})
