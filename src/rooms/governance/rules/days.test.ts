import assert from 'node:assert/strict'
import test from 'node:test'
import { dayBefore, daysBetween, yearAfter } from './days.ts'

test('days are counted without regard to the length of a day', () => {
  assert.equal(daysBetween('2027-03-27', '2027-03-29'), 2)
  assert.equal(daysBetween('2027-03-29', '2027-03-27'), -2)
  assert.equal(dayBefore('2027-01-01'), '2026-12-31')
  assert.equal(dayBefore('2028-03-01'), '2028-02-29')
})

test('a year after a leap day is 28 February', () => {
  assert.equal(yearAfter('2028-02-29'), '2029-02-28')
  assert.equal(yearAfter('2027-03-01'), '2028-03-01')
})
