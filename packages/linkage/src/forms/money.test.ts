import assert from 'node:assert/strict'
import test from 'node:test'
import { readMoney } from './money.ts'

test('what is no sum of money is refused', () => {
  for (const raw of [
    '',
    'money',
    '100',
    '£',
    '£5 euros',
    '£30-20',
    '12:30',
    '1.2.3',
    '5 miles',
    '1'.repeat(1_000_000),
    '1,'.repeat(200),
  ])
    assert.equal(readMoney(raw), null, raw.slice(0, 20))
})

test('sums are read in the smallest unit with their currency', () => {
  const sums: readonly [string, string, string][] = [
    ['£50', 'GBP 50.00', 'sure'],
    ['50 quid', 'GBP 50.00', 'sure'],
    ['GBP50', 'GBP 50.00', 'sure'],
    ['£1,200.50', 'GBP 1200.50', 'sure'],
    ['£1200.5', 'GBP 1200.50', 'sure'],
    ['1.200,50 EUR', 'EUR 1200.50', 'sure'],
    ['€1 200', 'EUR 1200.00', 'sure'],
    ['£1,200', 'GBP 1200.00', 'sure'],
    ['$5m', 'USD 5000000.00', 'sure'],
    ['£2 grand', 'GBP 2000.00', 'sure'],
    ['300 lei', 'RON 300.00', 'sure'],
    ['10 zł', 'PLN 10.00', 'sure'],
    ['£50 pounds', 'GBP 50.00', 'sure'],
    ['50k', 'GBP 50000.00', 'possible'],
    ['2 grand', 'GBP 2000.00', 'possible'],
    ['a grand', 'GBP 1000.00', 'possible'],
    ['a tenner', 'GBP 10.00', 'possible'],
    ['about £200', 'GBP 200.00', 'possible'],
  ]
  for (const [raw, value, sure] of sums)
    assert.deepEqual([readMoney(raw)?.value, readMoney(raw)?.sure], [value, sure], raw)
  assert.deepEqual([readMoney('£1,200.50')?.lowMinor, readMoney('£1,200.50')?.highMinor], [120_050, 120_050])
})

test('a range keeps both ends, and a shared k or grand counts for both', () => {
  assert.equal(readMoney('£20-30')?.value, 'GBP 20.00-30.00')
  assert.equal(readMoney('£20-30k')?.value, 'GBP 20000.00-30000.00')
  assert.equal(readMoney('£20k-£30k')?.value, 'GBP 20000.00-30000.00')
  assert.equal(readMoney('£900-1.2k')?.value, 'GBP 900.00-1200.00')
  assert.equal(readMoney('20 to 30k')?.sure, 'possible')
})

test('what a sum is paid for stands beside it', () => {
  const rates: readonly [string, string][] = [
    ['€40 an hour', 'EUR 40.00 per hour'],
    ['£50ph', 'GBP 50.00 per hour'],
    ['£300/week', 'GBP 300.00 per week'],
    ['50 pounds a night', 'GBP 50.00 per day'],
    ['£20k pa', 'GBP 20000.00 per year'],
  ]
  for (const [raw, value] of rates) assert.equal(readMoney(raw)?.value, value, raw)
})

test('two spellings of one sum share their key', () => {
  assert.deepEqual(readMoney('£1,200')?.keys, readMoney('1200.00 pounds')?.keys)
})
