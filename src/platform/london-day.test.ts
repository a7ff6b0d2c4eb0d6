import assert from 'node:assert/strict'
import test from 'node:test'
import { londonDay } from './london-day.ts'

const at = (instant: string): string => londonDay(new Date(instant))

test('a winter day begins at midnight in UTC', () => {
  assert.equal(at('2027-01-14T23:59:59Z'), '2027-01-14')
  assert.equal(at('2027-01-15T00:00:00Z'), '2027-01-15')
})

test('a summer day begins an hour before midnight in UTC', () => {
  assert.equal(at('2027-05-30T22:59:59Z'), '2027-05-30')
  assert.equal(at('2027-05-30T23:00:00Z'), '2027-05-31')
})

test('the day the clocks go forward begins in winter time and ends in summer time', () => {
  assert.equal(at('2027-03-27T23:59:59Z'), '2027-03-27')
  assert.equal(at('2027-03-28T00:00:00Z'), '2027-03-28')
  assert.equal(at('2027-03-28T22:59:59Z'), '2027-03-28')
  assert.equal(at('2027-03-28T23:00:00Z'), '2027-03-29')
})

test('the day the clocks go back has twenty-five hours', () => {
  assert.equal(at('2026-10-24T23:00:00Z'), '2026-10-25')
  assert.equal(at('2026-10-25T23:59:59Z'), '2026-10-25')
  assert.equal(at('2026-10-26T00:00:00Z'), '2026-10-26')
})
