import assert from 'node:assert/strict'
import test from 'node:test'
import { spokenDigits } from './spoken-digits.ts'

test('words that are no digits stay', () => {
  assert.equal(spokenDigits('someone ate tea'), 'someone ate tea')
  assert.equal(spokenDigits('07700 900123'), '07700 900123')
})

test('words for digits become digits, doubled and trebled where that is said', () => {
  assert.equal(spokenDigits('oh double seven triple 0 treble nine nought'), '0 77 000 999 0')
  assert.equal(spokenDigits('Double-Four ONE'), '44 1')
})
