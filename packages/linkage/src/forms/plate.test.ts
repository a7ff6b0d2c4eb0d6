import assert from 'node:assert/strict'
import test from 'node:test'
import { foldPlate, mayBeSamePlate, readPlate, type Plate } from './plate.ts'

const plate = (raw: string): Plate => {
  const read = readPlate(raw)
  assert.ok(read, raw)
  return read
}

test('what is no registration mark is refused', () => {
  for (const raw of [
    '',
    'hello',
    '12',
    'AB',
    'ABCDEFG',
    'XYZ12345Q',
    '?',
    'A?',
    '**',
    'AB12CDE9999',
    '1234567',
    '(PL) WXYZ',
  ])
    assert.equal(readPlate(raw), null, raw)
  for (const raw of ['A1'.repeat(500_000), '*'.repeat(1_000_000), '('.repeat(500)])
    assert.equal(readPlate(raw), null)
})

test('every British pattern is known by its shape', () => {
  // Patterns as DVLA leaflet INF104 and its predecessors describe them; the marks are made up.
  const shapes: readonly [string, string, string][] = [
    ['AB12 CDE', 'current', 'sure'],
    ['AB02 ZZZ', 'current', 'sure'],
    ['P123 ABC', 'prefix', 'sure'],
    ['ABC 123D', 'suffix', 'sure'],
    ['AIG 1234', 'northern-ireland', 'sure'],
    ['12 ABZ', 'northern-ireland', 'sure'],
    ['1 ABC', 'dateless', 'possible'],
    ['ABC 1', 'dateless', 'possible'],
    ['Q123 ABC', 'q', 'sure'],
    ['01234', 'trade', 'possible'],
    ['123 D 456', 'diplomatic', 'sure'],
    ['12 AB 34', 'military', 'sure'],
    ['AB50 CDE', 'other', 'possible'],
    ['IB12 CDE', 'other', 'possible'],
  ]
  for (const [raw, shape, sure] of shapes)
    assert.deepEqual([plate(raw).shape, plate(raw).sure], [shape, sure], raw)
  assert.equal(plate('AB50 CDE').country, null, 'a half-year that never was names no country')
})

test('every spelling of one mark gives one value and one set of keys', () => {
  for (const raw of [
    'AB12CDE',
    'ab12 cde',
    ' AB-12.CDE ',
    'reg: AB12 CDE',
    'Registration number AB12CDE',
    'ＡＢ１２ ＣＤＥ',
  ]) {
    assert.equal(plate(raw).value, 'AB12CDE', raw)
    assert.deepEqual(plate(raw).keys, [
      'plate:4812C0E',
      'plate3:481',
      'plate3:812',
      'plate3:12C',
      'plate3:2C0',
      'plate3:C0E',
    ])
  }
})

test('0 and O, 1 and I are put right only where the current pattern leaves one reading', () => {
  assert.deepEqual(
    [plate('ABI2 CDE').value, plate('ABI2 CDE').repaired, plate('ABI2 CDE').sure],
    ['AB12CDE', true, 'possible'],
  )
  assert.equal(plate('0B12 CDE').value, 'OB12CDE')
  assert.equal(plate('ABO2 CDE').value, 'AB02CDE')
  assert.equal(plate('P1O0 ABC').repaired, false)
  assert.equal(plate('P1O0 ABC').folded, plate('P100 ABC').folded, 'elsewhere they still meet by the fold')
})

test('a partial mark keeps what was seen and gives keys for its runs only', () => {
  const partial = plate('AB1? ?DE')
  assert.deepEqual(
    [partial.value, partial.shape, partial.isPartial, partial.known, partial.country, partial.keys],
    ['AB1??DE', 'current', true, 5, null, ['plate3:481']],
  )
  assert.deepEqual(plate('AB12***').value, 'AB12*')
  assert.deepEqual(plate('*CDE').keys, ['plate3:C0E'])
  assert.equal(readPlate('B?123', { country: 'RO' })?.shape, 'foreign')
})

test('a partial shares a key with every whole mark that holds three of its characters in a row', () => {
  const whole = new Set(plate('AB12 CDE').keys)
  for (const raw of ['AB1????', '??12CD?', '*2CDE', 'A812*'])
    assert.ok(
      plate(raw).keys.some((key) => whole.has(key)),
      raw,
    )
})

test('two marks may be the same when nothing that is known contradicts', () => {
  const same: readonly [string, string][] = [
    ['AB12 CDE', 'AB12CDE'],
    ['AB1? ?DE', 'AB12 CDE'],
    ['AB12*', 'AB12 CDE'],
    ['*CDE', 'AB12 CDE'],
    ['A*E', 'AB12 CDE'],
    ['AB12*', '*CDE'],
    ['A812 CDE', 'AB12 CDE'],
    ['*B1*', 'AB12CDE'],
  ]
  for (const [one, other] of same) {
    assert.ok(mayBeSamePlate(plate(one), plate(other)), `${one} ${other}`)
    assert.ok(mayBeSamePlate(plate(other), plate(one)), `${other} ${one}`)
  }
  const different: readonly [string, string][] = [
    ['AB12 CDE', 'AB12 CDF'],
    ['AB1? ?DE', 'AB13 CDX'],
    ['AB12*', 'AC12 CDE'],
    ['*CDE', 'AB12 CDX'],
    ['AB12?', 'AB12 CDE'],
  ]
  for (const [one, other] of different) {
    assert.ok(!mayBeSamePlate(plate(one), plate(other)), `${one} ${other}`)
    assert.ok(!mayBeSamePlate(plate(other), plate(one)), `${other} ${one}`)
  }
})

test('a foreign mark carries its country, from brackets, a colon or the caller', () => {
  const marks: readonly [string, string | undefined, string, string][] = [
    ['(PL) WX 12345', undefined, 'WX12345', 'PL'],
    ['B-AB 1234 (D)', undefined, 'BAB1234', 'DE'],
    ['AL: AA 123 BB', undefined, 'AA123BB', 'AL'],
    ['B 123 ABC', 'RO', 'B123ABC', 'RO'],
    ['B 123 ABC', 'ro', 'B123ABC', 'RO'],
    ['W 12345 A', 'A', 'W12345A', 'AT'],
  ]
  for (const [raw, country, value, iso] of marks) {
    const read = readPlate(raw, country === undefined ? {} : { country })
    assert.deepEqual(
      [read?.value, read?.country, read?.shape, read?.sure],
      [value, iso, 'foreign', 'possible'],
      raw,
    )
  }
  assert.equal(readPlate('AB12 CDE', { country: 'GB' })?.shape, 'current')
  assert.equal(
    readPlate('AB12 CDE', { country: 'nowhere' })?.country,
    'GB',
    'a sign that nobody has says nothing',
  )
  assert.equal(readPlate('(XX) AB12 CDE'), null)
})

test('the fold is the confusable map of the linkage method, and folding twice changes nothing', () => {
  assert.equal(foldPlate('OQDILSBZGA'), '0001158264')
  assert.equal(foldPlate(foldPlate('AB12 CDE')), foldPlate('AB12 CDE'))
})

test('a value read again is itself', () => {
  for (const raw of ['AB12 CDE', 'ABI2 CDE', 'AB1? ?DE', 'AIG 1234', '1 ABC'])
    assert.equal(plate(plate(raw).value).value, plate(raw).value)
})
