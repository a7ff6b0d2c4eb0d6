import { londonDay } from '#platform/london-day.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPence, showPence } from './money.ts'
import { placeLines, readPlaces } from './places.ts'
import { codeFrom, codeLetters, readCode } from './spoken-code.ts'

const districts = [
  { code: 'E06000016', name: 'Leicester' },
  { code: 'E07000129', name: 'Blaby' },
  { code: 'E06000019', name: 'Herefordshire, County of' },
]

test('places are read by name or code, wards by both, with a first day of their own', () => {
  const { places, errors } = readPlaces(
    'leicester, 1 3 2027\n\nE07000129\nE05010458 Abbey\nHerefordshire, County of',
    'campaign',
    districts,
  )
  assert.deepEqual(errors, [])
  assert.deepEqual(places, [
    { code: 'E06000016', name: 'Leicester', use: 'campaign', from: '2027-03-01' },
    { code: 'E07000129', name: 'Blaby', use: 'campaign' },
    { code: 'E05010458', name: 'Abbey', use: 'campaign' },
    { code: 'E06000019', name: 'Herefordshire, County of', use: 'campaign' },
  ])
  assert.equal(
    placeLines(places, 'campaign'),
    'Leicester, 1 3 2027\nBlaby\nE05010458 Abbey\nHerefordshire, County of',
  )
  assert.equal(placeLines(places, 'comparison'), '')
})

test('a line that is no place, a day that is none, and a place that stands twice are told with their line', () => {
  assert.deepEqual(readPlaces('Nowhere\nBlaby, 31 2 2027\nBlaby\nE07000129', 'campaign', districts).errors, [
    'Line 1: this is no district, and no code and name of a ward',
    'Line 2: write the day like 27 3 2026',
    'Blaby stands twice',
  ])
})

test('pounds are read to the penny, and nothing else is', () => {
  assert.equal(readPence('£1,234.5'), 123_450)
  assert.equal(readPence('0'), 0)
  for (const typed of ['', '-1', '1.234', 'a lot', '1e3']) assert.equal(readPence(typed), null, typed)
  assert.equal(showPence(123_450), '£1,234.50')
})

test('the day is London’s, in summer too', () => {
  assert.equal(londonDay(new Date('2026-07-01T23:30:00Z')), '2026-07-02')
  assert.equal(londonDay(new Date('2026-12-01T23:30:00Z')), '2026-12-01')
})

test('a code is read however it is typed, and nothing else is one', () => {
  assert.equal(readCode(' ab2-3cd ', 6), 'AB23CD')
  for (const typed of ['', 'AB23C', 'AB23CDE', 'AB23C0', 'x'.repeat(500)])
    assert.equal(readCode(typed, 6), null)
  assert.equal(codeFrom(Uint8Array.of(0, 29, 30, 255, 254, 1), 4), '2Z23')
  assert.equal(codeFrom(Uint8Array.of(255), 1), null)
  assert.equal(codeLetters.length, 30)
})
