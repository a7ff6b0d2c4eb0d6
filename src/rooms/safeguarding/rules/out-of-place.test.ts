import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outOfPlace } from './out-of-place.ts'

test('a name, a number or an address in free text is warned of, without repeating it', () => {
  for (const [text, what] of [
    ['Her brother Adrian Testovar lives near', 'a full name'],
    ['ring 07700 900123 after six', 'a telephone number'],
    ['he waits at 12 Castle Street', 'an address'],
    ['write to river@example.test', 'an e-mail address'],
  ] as const) {
    const warning = outOfPlace(text) ?? assert.fail(text)
    assert.ok(warning.includes(what), text)
    assert.doesNotMatch(warning, /Testovar|07700|Castle|river@/)
  }
})

test('ordinary words are not', () => {
  for (const text of ['', 'needs shoes and a bed tonight', 'Not after dark. Say nothing of the police'])
    assert.equal(outOfPlace(text), null, text)
})
