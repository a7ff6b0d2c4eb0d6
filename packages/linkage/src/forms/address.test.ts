import assert from 'node:assert/strict'
import test from 'node:test'
import { readAddress } from './address.ts'

/** Unit, number, name, street, town, postcode. */
const parts = (raw: string): readonly (string | null | undefined)[] => {
  const address = readAddress(raw)
  return address === null
    ? []
    : [
        address.unit,
        address.number,
        address.name,
        address.street,
        address.town,
        address.postcode?.value ?? null,
      ]
}

test('what is no address is refused', () => {
  for (const raw of ['', ' , ,', 'hello', 'c/o Nobody', 'a'.repeat(1_000_000), ','.repeat(400)])
    assert.equal(readAddress(raw), null, raw.slice(0, 20))
})

test('the parts that tell two doors apart are taken out', () => {
  const expected: readonly [string, ReturnType<typeof parts>][] = [
    ['12 Any Road, Sometown, LE99 4XQ', [null, '12', null, 'any road', 'sometown', 'LE99 4XQ']],
    ['12 Any Rd Sometown LE99 4XQ', [null, '12', null, 'any road', 'sometown', 'LE99 4XQ']],
    ['12 Any Road\nSometown\nle994xq', [null, '12', null, 'any road', 'sometown', 'LE99 4XQ']],
    ['12, Any Road, Sometown', [null, '12', null, 'any road', 'sometown', null]],
    ['No 12 Any Road', [null, '12', null, 'any road', null, null]],
    ['12A Any Street, Sometown', [null, '12a', null, 'any street', 'sometown', null]],
    ['14-16 High St.', [null, '14-16', null, 'high street', null, null]],
    ['Flat 3a, 12 Any Road, Sometown', ['flat 3a', '12', null, 'any road', 'sometown', null]],
    ['Apt B, 12 Any Road, Sometown', ['flat b', '12', null, 'any road', 'sometown', null]],
    ['3a Flat 12 Any Road', ['flat 3a', '12', null, 'any road', null, null]],
    ['12 Any Road, Flat 3a, Sometown', ['flat 3a', '12', null, 'any road', 'sometown', null]],
    ['Rm 4 Flat 2 77 Sample Ave', ['room 4, flat 2', '77', null, 'sample avenue', null, null]],
    ['Room 4, Flat 2, 77 Sample Ave', ['room 4, flat 2', '77', null, 'sample avenue', null, null]],
    ['Rear of 14 High Street, Sometown', ['rear', '14', null, 'high street', 'sometown', null]],
    ['Basement flat, 9 The Crescent', ['basement', '9', null, 'the crescent', null, null]],
    ['flat above shop, 5 London Road', ['above shop', '5', null, 'london road', null, null]],
    ['1st floor, 22 Sample Rd, LE99', ['floor 1', '22', null, 'sample road', null, 'LE99']],
    ['The Old Mill, Mill Lane, Sometown', [null, null, 'the old mill', 'mill lane', 'sometown', null]],
    [
      '3 Example House, 10 Long Street, Sometown',
      ['flat 3', '10', 'example house', 'long street', 'sometown', null],
    ],
    ['Flat 3, Example House, 10 Long Street', ['flat 3', '10', 'example house', 'long street', null, null]],
    [
      'Unit 4, Sample Industrial Estate, Sample Way, Sometown',
      ['unit 4', null, 'sample industrial estate', 'sample way', 'sometown', null],
    ],
    ['12 Broadway, Sometown', [null, '12', null, 'broadway', 'sometown', null]],
    ['5 St Marys Rd, St Johns', [null, '5', null, 'saint marys road', 'saint johns', null]],
    ['5 Upper St Johns St', [null, '5', null, 'upper saint johns street', null, null]],
    [
      '12 Any Road, Sometown LE99 4XQ, United Kingdom',
      [null, '12', null, 'any road', 'sometown', 'LE99 4XQ'],
    ],
    ['LE99 4XQ', [null, null, null, null, null, 'LE99 4XQ']],
    ['The Old Mill, Sometown, 12', [null, '12', 'the old mill', null, 'sometown', null]],
    ['12 Any Road, 14 Other Road', [null, '12', null, 'any road', '14 other road', null]],
    ['Flat 2 LE99 4XQ', ['flat 2', null, null, null, null, 'LE99 4XQ']],
  ]
  for (const [raw, wanted] of expected) assert.deepEqual(parts(raw), wanted, raw)
})

test('whoever an address is care of is kept apart from it', () => {
  const address = readAddress('c/o Mr Example, 5 Any Road, Sometown')
  assert.deepEqual([address?.careOf, address?.number, address?.street], ['mr example', '5', 'any road'])
})

test('spellings of one door share their key, with a postcode and without', () => {
  const spellings = [
    'Flat 3a, 12 Any Rd, Sometown LE99 4XQ',
    'flat 3A 12 any road sometown le994xq',
    'Apartment 3a, 12 Any Road, LE99 4XQ',
  ]
  for (const raw of spellings) assert.equal(readAddress(raw)?.key, 'address:LE994XQ|12|flat3a', raw)
  assert.equal(readAddress('12 Any Rd, Sometown')?.key, readAddress('12 any road, SOMETOWN')?.key)
  assert.equal(readAddress('12 Any Rd, NG99')?.key, 'address:anyroad|NG99|12')
})

test('two rooms of one house have different keys and share the building', () => {
  const [one, other] = [
    readAddress('Room 1, 12 Any Road, LE99 4XQ'),
    readAddress('Room 2, 12 Any Road, LE99 4XQ'),
  ]
  assert.notEqual(one?.key, other?.key)
  assert.equal(one?.keys[1], 'building:LE994XQ|12')
  assert.equal(one?.keys[1], other?.keys[1])
})

test('a door without a place gives no key, nor does a place without a door or a postcode that says no home is known', () => {
  for (const raw of ['12 Any Road', 'LE99 4XQ', 'Any Road, Sometown', '12 Any Road, ZZ99 3VZ']) {
    assert.equal(readAddress(raw)?.key, null, raw)
  }
  assert.deepEqual(readAddress('Plot 5, Sample Lane, Sometown')?.keys, ['address:samplelane|sometown||plot5'])
})
