import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { compareKey } from './compare-key.ts'

const same = (a: string, b: string) => assert.equal(compareKey(a), compareKey(b), `${a} | ${b}`)
const different = (a: string, b: string) => assert.notEqual(compareKey(a), compareKey(b), `${a} | ${b}`)

test('takes for the same what looks the same to a person', () => {
  same('Paypal', 'Pаypаl')
  same('Scope', 'Ѕсоре')
  same('ΟΜΑΔΑ', 'OMAΔA')
  same('Ｈａｎｄ Car Wash', 'hand car wash')
  same('ﬁne', 'fine')
  same('zero\u200bwidth', 'zerowidth')
  same('soft\u00adhyphen', 'softhyphen')
  same('\u202eabc\u202c', 'abc')
  same('  two \u00a0 spaces ', 'two spaces')
  same('cafe\u0301', 'café')
  same('①', '1')
  same('ıslak', 'islak')
})

test('keeps apart what a person keeps apart', () => {
  different('café', 'cafe')
  different('O2', '02')
  different('l1', 'll')
  different('Kıngs', 'Kngs')
  different('шар', 'щар')
  different('Łódź', 'Lodz')
  different('a b', 'ab')
})

test('negative control: a plain comparison in small letters is deceived', () => {
  assert.notEqual('Pаypаl'.toLowerCase(), 'Paypal'.toLowerCase())
})

test('joins no two letters of one script', () => {
  for (const [from, to] of [
    [0x0430, 0x045f],
    [0x03b1, 0x03c9],
    [0x0561, 0x0586],
    [0x61, 0x7a],
  ] as const) {
    const letters = Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n))
    const keys = letters.filter((letter) => letter !== 'ς').map(compareKey)
    const joined = keys.filter((key, n) => keys.indexOf(key) !== n)
    assert.deepEqual(joined, [], `${from.toString(16)}: ${joined.join(' ')}`)
  }
})

test('is settled after one pass, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const key = compareKey(text)
      assert.equal(compareKey(key), key)
    }),
    { numRuns: 3000 },
  )
})
