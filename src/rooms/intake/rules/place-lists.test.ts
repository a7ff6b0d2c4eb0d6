import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postcodeKey, readPostcodeRow, readWards } from './place-lists.ts'

const good = [
  'ZZ1 1ZZ',
  '10',
  '459327',
  '304196',
  'E92000001',
  'E19000001',
  'E18000004',
  '',
  'E06000016',
  'E05001789',
]

test('a row of Code-Point Open is read', () => {
  assert.deepEqual(readPostcodeRow(good), {
    postcode: 'ZZ11ZZ',
    wardCode: 'E05001789',
    districtCode: 'E06000016',
    easting: 459327,
    northing: 304196,
  })
})

test('a row that does not fit says why', () => {
  assert.equal(readPostcodeRow(good.slice(1)), 'has 9 columns; Code-Point Open has 10')
  assert.equal(readPostcodeRow(['HELLO', ...good.slice(1)]), '“HELLO” is not a postcode')
  assert.equal(readPostcodeRow(good.with(2, 'x')), 'the easting or northing is not a whole number')
  assert.equal(readPostcodeRow(good.with(9, '17')), 'the district or ward code is not one')
})

test('a postcode without a position has none, rather than a place in the sea', () => {
  const row = readPostcodeRow(good.with(2, '0').with(3, '0'))
  assert.ok(typeof row !== 'string')
  assert.deepEqual([row.easting, row.northing], [null, null])
})

test('postcodes are compared without spaces and in capitals', () => {
  assert.deepEqual(['le1  1aa', 'LE11AA', 'nonsense', ' '.repeat(30)].map(postcodeKey), [
    'LE11AA',
    'LE11AA',
    null,
    null,
  ])
})

test('wards are read whatever the year in their property names; a feature without a code is a problem with its number', () => {
  const features = [
    { properties: { WD13CD: 'E05001784', WD13NM: 'Invented', LAD_FILE: 'E06000016' } },
    { properties: { WD23CD: 'E05001785', WD23NM: 'Other', LAD23CD: 'E06000016' } },
    { properties: {} },
  ]
  assert.deepEqual(readWards({ features }), {
    rows: [
      { code: 'E05001784', name: 'Invented', districtCode: 'E06000016' },
      { code: 'E05001785', name: 'Other', districtCode: 'E06000016' },
    ],
    problems: [{ row: 3, problem: 'no ward code' }],
  })
  assert.deepEqual(readWards([]).problems, [
    { row: 0, problem: 'the file is not a GeoJSON collection of features' },
  ])
})
