import assert from 'node:assert/strict'
import test from 'node:test'
import { companyPrefixes, readCompanyNumber } from './company-number.ts'

test('what is no company number is refused', () => {
  for (const raw of [
    '',
    'none',
    '123456789',
    'XX123456',
    'SC1234567',
    'NI000000',
    '0',
    '00000000',
    'SC',
    'AB12 CDE',
    '1'.repeat(1_000_000),
  ])
    assert.equal(readCompanyNumber(raw), null, raw.slice(0, 20))
})

test('lost zeros come back, and every spelling gives one number', () => {
  for (const raw of [
    '01234567',
    '1234567',
    ' 01234567 ',
    '0123 4567',
    'Company No: 1234567',
    'company number 01234567',
    'Reg. No. 01234567',
    '０１２３４５６７',
  ])
    assert.deepEqual(
      [readCompanyNumber(raw)?.value, readCompanyNumber(raw)?.keys],
      ['01234567', ['company-number:01234567']],
      raw,
    )
  for (const raw of ['SC012345', 'sc12345', 'SC 012 345', 'SC-012345', 'SC0012345'])
    assert.equal(readCompanyNumber(raw)?.value, 'SC012345', raw)
  assert.equal(readCompanyNumber('R0123')?.value, 'R0000123')
  assert.deepEqual([readCompanyNumber('R0123')?.prefix, readCompanyNumber('oc301234')?.prefix], ['R0', 'OC'])
})

test('a short number without letters is only possible', () => {
  assert.equal(readCompanyNumber('123456')?.sure, 'possible')
  assert.equal(readCompanyNumber('1234567')?.sure, 'sure')
  assert.equal(readCompanyNumber('NI12')?.sure, 'sure')
})

test('every prefix is read, says its body, and its number read again is itself', () => {
  for (const [prefix, body] of Object.entries(companyPrefixes)) {
    const number = readCompanyNumber(`${prefix}123`)
    assert.deepEqual([number?.value, number?.body], [`${prefix}000123`, body])
    assert.equal(readCompanyNumber(number?.value ?? '')?.value, number?.value)
  }
})
