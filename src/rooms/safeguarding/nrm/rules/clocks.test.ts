import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { nrmCalendar } from '../reference.ts'
import {
  addDays,
  addWorkingDays,
  calendarProblems,
  clocksOf,
  eighteenthBirthday,
  limitsOn,
  type Referral,
} from './clocks.ts'

const nothing: Referral = {
  offeredOn: null,
  sentOn: null,
  reasonableGrounds: null,
  conclusiveGrounds: null,
  reconsiderationAskedOn: null,
  birthDate: null,
}
const clock = (referral: Partial<Referral>, today: string) =>
  clocksOf({ ...nothing, ...referral }, nrmCalendar, today)

suite('working days', () => {
  for (const [from, count, day] of [
    ['2026-11-23', 5, '2026-11-30'], // a Monday: the next Monday
    ['2026-11-28', 1, '2026-11-30'], // a Saturday: Monday
    ['2026-12-23', 5, '2027-01-04'], // over Christmas, the substitute of Boxing Day and New Year
    ['2026-04-01', 2, '2026-04-07'], // over Easter
  ] as const)
    test(`${count} after ${from} is ${day}`, () =>
      assert.equal(addWorkingDays(from, count, nrmCalendar), day))

  test('are not guessed where the holidays of a year are not known', () => {
    assert.equal(addWorkingDays('2027-12-30', 5, nrmCalendar), null)
    assert.equal(clock({ sentOn: '2027-12-30' }, '2027-12-31')[0]?.day, null)
  })

  test('are never a weekend or a holiday, and never fewer days than asked for', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((after) => addDays('2025-01-01', after))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const day = addWorkingDays(from, count, nrmCalendar)
        assert.ok(day !== null && addDays(from, count) <= day)
        assert.ok(![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
        assert.ok(!(nrmCalendar.bankHolidays[day.slice(0, 4)] ?? []).includes(day))
      }),
    )
  })
})

suite('the clocks of a referral', () => {
  test('none runs before it is sent', () => assert.deepEqual(clock({}, '2026-11-28'), []))

  test('an answer is due by the end of the next working day, and then somebody is to be called', () => {
    const stateOn = (today: string) => clock({ offeredOn: '2026-11-27' }, today)[0]?.state
    assert.deepEqual(['2026-11-27', '2026-11-30', '2026-12-01'].map(stateOn), ['running', 'near', 'over'])
  })

  test('reasonable grounds: running, near on the day before, over on the day after, gone with the decision', () => {
    const sentOn = '2026-11-23'
    const stateOn = (today: string) => clock({ sentOn }, today)[0]?.state
    assert.deepEqual(['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].map(stateOn), [
      'running',
      'near',
      'near',
      'over',
    ])
    assert.deepEqual(
      clock({ sentOn, reasonableGrounds: { on: '2026-11-30', isPositive: true } }, '2026-12-01').map(
        (one) => one.name,
      ),
      ['recovery'],
    )
  })

  test('recovery lasts at least its days from a positive decision, until the last decision', () => {
    const reasonableGrounds = { on: '2026-11-01', isPositive: true }
    assert.equal(clock({ reasonableGrounds }, '2026-11-02')[0]?.day, '2026-12-01')
    assert.deepEqual(
      clock({ reasonableGrounds, conclusiveGrounds: { on: '2026-12-20', isPositive: true } }, '2026-12-21'),
      [],
    )
  })

  test('a negative decision starts thirty days, with reminders on the 7th, 14th, 21st and 28th', () => {
    const no = { on: '2026-11-01', isPositive: false }
    const at = (today: string) => clock({ reasonableGrounds: no }, today)[0]
    assert.deepEqual(at('2026-11-07'), {
      name: 'reconsideration',
      day: '2026-12-01',
      state: 'running',
      reminders: [],
    })
    assert.deepEqual(at('2026-11-08')?.reminders, [7])
    assert.equal(at('2026-11-08')?.state, 'near')
    assert.deepEqual(at('2026-11-29')?.reminders, [7, 14, 21, 28])
    assert.equal(at('2026-12-01')?.state, 'near', 'the last day still counts')
    assert.equal(at('2026-12-02')?.state, 'over')
    assert.equal(
      clock({ reasonableGrounds: no, reconsiderationAskedOn: '2026-11-09' }, '2026-11-10').length,
      0,
      'it was asked for',
    )
    assert.equal(
      clock(
        {
          reasonableGrounds: { on: '2026-10-01', isPositive: true },
          reconsiderationAskedOn: '2026-09-01',
          conclusiveGrounds: no,
        },
        '2026-11-10',
      )[0]?.name,
      'reconsideration',
      'what was asked for before an earlier decision is not about this one',
    )
  })

  test('turning 18 comes up a hundred days before, and stays until the last decision', () => {
    const birthDate = '2009-03-08'
    assert.equal(eighteenthBirthday(birthDate), '2027-03-08')
    assert.equal(eighteenthBirthday('2008-02-29'), '2026-03-01')
    assert.deepEqual(clock({ birthDate }, '2026-11-27'), [])
    assert.equal(clock({ birthDate }, '2026-11-28')[0]?.state, 'near')
    assert.equal(clock({ birthDate }, '2027-03-08')[0]?.state, 'over')
  })

  test('a clock keeps the limits of the day on which it began', () => {
    const [now] = nrmCalendar.limits
    assert.ok(now)
    const changed = {
      ...nrmCalendar,
      limits: [now, { ...now, from: '2027-01-01', reasonableGroundsWorkingDays: 10 }],
    }
    assert.equal(limitsOn(changed, '2026-12-31')?.reasonableGroundsWorkingDays, 5)
    const [before] = clocksOf({ ...nothing, sentOn: '2026-12-30' }, changed, '2027-01-10')
    const [after] = clocksOf({ ...nothing, sentOn: '2027-01-04' }, changed, '2027-01-10')
    assert.equal(before?.day, '2027-01-07')
    assert.equal(after?.day, '2027-01-18')
    assert.equal(limitsOn(changed, '2000-01-01'), null)
  })
})

test('a fault in the data is named', () => {
  const [limits] = nrmCalendar.limits
  assert.ok(limits)
  assert.deepEqual(calendarProblems(nrmCalendar), [])
  assert.deepEqual(
    calendarProblems({
      limits: [limits, { ...limits, reconsiderationAlertDays: [7, 30] }],
      bankHolidays: { 2026: ['2026-12-26', '2025-12-25'] },
    }),
    [
      'limits must follow one another by their day',
      `reminders of ${limits.from} must rise and come before the last day`,
      'holidays of 2026 must rise',
      '2025-12-25 is not in 2026',
      '2026-12-26 is a day of a weekend: its substitute is the holiday',
    ],
  )
})
