import assert from 'node:assert/strict'
import { test } from 'node:test'
import { londonMoment, mayContact, type Channel, type Terms } from './may-contact.ts'

const terms: Terms = {
  state: 'confirmed',
  until: '2026-12-09',
  purposes: ['safety'],
  days: ['wed', 'thu'],
  fromTime: '09:00',
  toTime: '15:30',
}
const channel: Channel = { terms, wentWrong: false, saidNo: false }
const wednesday = { day: '2026-11-25', weekday: 'wed', time: '09:00' } as const
const but = (part: Partial<Terms>): Channel => ({ ...channel, terms: { ...terms, ...part } })

test('nobody is contacted where nothing was said, they said no, took it back, or only somebody else noted it', () => {
  assert.equal(mayContact({ ...channel, terms: null }, 'safety', wednesday), 'not-confirmed')
  assert.equal(mayContact({ ...channel, saidNo: true }, 'safety', wednesday), 'said-no')
  assert.equal(mayContact(but({ state: 'withdrawn', until: null }), 'safety', wednesday), 'withdrawn')
  assert.equal(mayContact(but({ state: 'noted', until: null }), 'safety', wednesday), 'not-confirmed')
})

test('what went wrong closes a channel before its day is over; after its last day it is closed in any case', () => {
  assert.equal(mayContact({ ...channel, wentWrong: true }, 'safety', wednesday), 'unsafe')
  assert.equal(mayContact(channel, 'safety', { ...wednesday, day: '2026-12-10' }), 'expired')
  assert.equal(mayContact(but({ until: null }), 'safety', wednesday), 'expired')
  assert.equal(mayContact(channel, 'safety', { ...wednesday, day: '2026-12-09' }), null, 'on its last day')
})

test('only for what they agreed to, on the days and in the hours they named', () => {
  assert.equal(mayContact(channel, 'support', wednesday), 'not-for-this')
  assert.equal(mayContact(channel, 'safety', { ...wednesday, weekday: 'fri' }), 'not-this-day')
  for (const [time, answer] of [
    ['08:59', 'not-this-hour'],
    ['09:00', null],
    ['15:29', null],
    ['15:30', 'not-this-hour'],
  ] as const)
    assert.equal(mayContact(channel, 'safety', { ...wednesday, time }), answer, time)
  const always = but({ fromTime: '00:00', toTime: '24:00' })
  assert.equal(mayContact(always, 'safety', { ...wednesday, time: '23:59' }), null)
})

test('the hour is that of London, in winter and in summer', () => {
  assert.deepEqual(londonMoment(new Date('2026-11-25T23:30:00Z'), '2026-11-25'), {
    day: '2026-11-25',
    weekday: 'wed',
    time: '23:30',
  })
  assert.deepEqual(londonMoment(new Date('2026-07-01T23:30:00Z'), '2026-07-02'), {
    day: '2026-07-02',
    weekday: 'thu',
    time: '00:30',
  })
})
