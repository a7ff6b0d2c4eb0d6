import assert from 'node:assert/strict'
import test from 'node:test'
import { ibanLengths, readAccount } from './account.ts'

test('what is no account is refused', () => {
  for (const raw of [
    '',
    '12-34-56',
    '12345678',
    '123456',
    '00-00-00 12345678',
    '12-34-56 00000000',
    'XX82WEST12345698765432',
    'GB82WEST1234569876543',
    '1'.repeat(1_000_000),
    'A'.repeat(400),
  ])
    assert.equal(readAccount(raw), null, raw.slice(0, 20))
})

test('every way of writing a sort code and number gives one account', () => {
  const spellings = [
    '12-34-56 01234567',
    '123456 01234567',
    '12 34 56 / 01234567',
    'Sort code: 12-34-56, Account number: 01234567',
    'sc 12.34.56 acc 1234567',
    '12-34-56 0123 4567',
    'account 01234567 sort code 12-34-56',
    'a/c 01234567 (12-34-56',
    '１２-３４-５６ ０１２３４５６７',
  ]
  for (const raw of spellings) {
    const account = readAccount(raw)
    assert.deepEqual(
      [account?.value, account?.keys, account?.check],
      ['12-34-56 01234567', ['account:12345601234567'], 'none'],
      raw,
    )
  }
})

test('an IBAN says whether its check digits held', () => {
  // The examples of the IBAN registry.
  for (const raw of [
    'GB82 WEST 1234 5698 7654 32',
    'DE89370400440532013000',
    'nl91 abna 0417 1643 00',
    'IBAN: RO49 AAAA 1B31 0075 9384 0000',
    'PL61109010140000071219812874',
  ])
    assert.equal(readAccount(raw)?.check, 'held', raw)
  assert.equal(readAccount('GB82WEST12345698765433')?.check, 'failed')
  assert.equal(readAccount('DE89370400440532013000')?.value, 'DE89 3704 0044 0532 0130 00')
  assert.equal(readAccount('DE89370400440532013000')?.sortCode, null)
})

test('a British IBAN and the sort code and number inside it share a key', () => {
  assert.equal(readAccount('GB82 WEST 1234 5698 7654 32')?.keys[0], readAccount('12-34-56 98765432')?.keys[0])
  assert.deepEqual(
    readAccount('GB82 1234 1234 5698 7654 32')?.keys.length,
    1,
    'a bank code that is no bank code gives no sort code',
  )
})

test('IBAN lengths lie between 15, as in Norway, and the 34 that the standard allows', () => {
  for (const length of Object.values(ibanLengths)) assert.ok(length >= 15 && length <= 34)
})
