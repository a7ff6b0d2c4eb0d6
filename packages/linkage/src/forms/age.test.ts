import assert from 'node:assert/strict'
import test from 'node:test'
import { readAge } from './age.ts'

test('what is no age is refused', () => {
  for (const raw of [
    '',
    'old',
    'young',
    '121',
    '35-30',
    'between',
    'about',
    'x years old',
    'his twenty',
    'cherries',
    'under 0',
  ])
    assert.equal(readAge(raw), null, raw)
  assert.equal(readAge('9'.repeat(1_000_000)), null)
})

test('words and figures give the years they cover and no less', () => {
  const ages: readonly [string, number, number, string][] = [
    ['30', 30, 30, 'stated'],
    ['aged 30', 30, 30, 'stated'],
    ['30 years old', 30, 30, 'stated'],
    ['30yo', 30, 30, 'stated'],
    ['30 y/o', 30, 30, 'stated'],
    ['16-year-old', 16, 16, 'stated'],
    ['he is 30', 30, 30, 'stated'],
    ['thirty', 30, 30, 'stated'],
    ['thirty-five', 35, 35, 'stated'],
    ['6 months old', 0, 0, 'stated'],
    ['18 months', 1, 1, 'stated'],
    ['30-35', 30, 35, 'stated'],
    ['30 to 35', 30, 35, 'stated'],
    ['19 or 20', 19, 20, 'stated'],
    ['between 30 and 35', 30, 35, 'stated'],
    ['about 30-35', 30, 35, 'estimated'],
    ['about 30', 27, 33, 'estimated'],
    ['approx. 30 years', 27, 33, 'estimated'],
    ['looks about 30', 27, 33, 'estimated'],
    ['30ish', 27, 33, 'estimated'],
    ['30 or so', 27, 33, 'estimated'],
    ['30?', 27, 33, 'estimated'],
    ['about 2', 0, 5, 'estimated'],
    ['in his 20s', 20, 29, 'estimated'],
    ["20's", 20, 29, 'estimated'],
    ['twenties', 20, 29, 'estimated'],
    ['early twenties', 20, 23, 'estimated'],
    ['in her mid 30s', 33, 36, 'estimated'],
    ['middle thirties', 33, 36, 'estimated'],
    ['late 40s', 46, 49, 'estimated'],
    ['under 18', 0, 17, 'estimated'],
    ['over 50', 51, 120, 'estimated'],
    ['at least 50', 50, 120, 'estimated'],
    ['50+', 50, 120, 'estimated'],
    ['child', 0, 17, 'word'],
    ['a child', 0, 17, 'word'],
    ['children', 0, 17, 'word'],
    ['kids', 0, 17, 'word'],
    ['teenager', 13, 19, 'word'],
    ['teenage girl', 13, 19, 'word'],
    ['under-age', 0, 17, 'word'],
    ['middle-aged man', 40, 60, 'word'],
    ['elderly', 65, 120, 'word'],
  ]
  for (const [raw, youngest, oldest, basis] of ages) {
    const age = readAge(raw)
    assert.deepEqual([age?.youngest, age?.oldest, age?.basis], [youngest, oldest, basis], raw)
    assert.deepEqual([age?.bornFrom, age?.bornTo], [null, null])
  }
})

test('spellings of one age share their key', () => {
  const keys = ['30', 'aged 30', '30 years old', 'thirty'].map((raw) => readAge(raw)?.keys[0])
  assert.deepEqual(new Set(keys), new Set(['age:30-30']))
})

test('with the day of the report an age becomes the days of birth that fit, to the day', () => {
  // By hand: somebody born on 16 June 1995 turns 31 on 16 June 2026, so on the 15th they are 30; on 15 June 1996, 30 that day.
  const age = readAge('30', { reportedOn: '2026-06-15' })
  assert.deepEqual([age?.bornFrom, age?.bornTo], ['1995-06-16', '1996-06-15'])
  const leap = readAge('2', { reportedOn: '2024-02-29' })
  assert.deepEqual([leap?.bornFrom, leap?.bornTo], ['2021-03-01', '2022-02-28'])
  const endOfYear = readAge('0', { reportedOn: '2026-12-31' })
  assert.deepEqual([endOfYear?.bornFrom, endOfYear?.bornTo], ['2026-01-01', '2026-12-31'])
  assert.equal(readAge('30', { reportedOn: 'soon' })?.bornFrom, null)
})
