import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { suite, test } from 'node:test'
import { codeFrom, codeLetters, readCode, showCode } from './spoken-code.ts'

suite('codes that people read aloud and type', () => {
  test('have no letter or digit that looks like another', () => {
    for (const letter of 'ILOU01') assert.ok(!codeLetters.includes(letter), letter)
    assert.equal(new Set(codeLetters).size, 30)
  })

  test('are made of fair letters: a byte that would favour some is passed over', () => {
    assert.equal(codeFrom(Uint8Array.from([0, 255, 240, 29, 30]), 3), '2Z2')
    assert.equal(codeFrom(Uint8Array.from([255, 254]), 1), null)
    const counts = new Map<string, number>()
    for (const letter of codeFrom(randomBytes(40_000), 30_000) ?? '')
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
    // A thousand of each are expected; six standard deviations are 186.
    for (const letter of codeLetters) assert.ok(Math.abs((counts.get(letter) ?? 0) - 1000) < 186, letter)
  })

  test('are read as they come from a telephone, and a thing that is none is none', () => {
    assert.equal(readCode(' ab23-cd45 ', 8), 'AB23CD45')
    assert.equal(readCode('AB23 CD4', 8), null)
    assert.equal(readCode('AB23 CD4O', 8), null)
    assert.equal(readCode('x'.repeat(10_000), 8), null)
    assert.equal(showCode('AB23CD45'), 'AB23 CD45')
  })
})
