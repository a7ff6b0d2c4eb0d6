import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { codeLetters } from '../rules/spoken-code.ts'
import {
  certificateMark,
  certificateNumber,
  learnerMark,
  nameMark,
  newLearnerCode,
  readLearnerCode,
} from './code.ts'

const ring = () => {
  const keyring = openKeyring(path.join(mkdtempSync(path.join(tmpdir(), 'a4-codes-')), 'keys'))
  keyring.ensure('training-code', new Date('2026-11-25T09:00:00Z'))
  return keyring
}
const keyring = ring()

suite('a learner’s code', () => {
  test('is read back as it was made, and with any one letter wrong it is none', () => {
    for (let round = 0; round < 20; round += 1) {
      const code = newLearnerCode()
      assert.equal(readLearnerCode(code.toLowerCase()), code)
      for (const [at, letter] of Array.from(code).entries())
        for (const other of codeLetters)
          if (other !== letter)
            assert.equal(readLearnerCode(code.slice(0, at) + other + code.slice(at + 1)), null)
    }
  })

  test('is another each time', () => {
    assert.equal(new Set(Array.from({ length: 2000 }, newLearnerCode)).size, 2000)
  })

  test('is known only under the key of the installation', () => {
    const code = newLearnerCode()
    assert.deepEqual(learnerMark(keyring, code), learnerMark(keyring, code))
    assert.notDeepEqual(learnerMark(keyring, code), learnerMark(ring(), code))
  })

  test('gives the same certificate number for the same session, and says nothing of itself', () => {
    const code = newLearnerCode()
    const number = certificateNumber(keyring, code, 'AB23CD45')
    assert.match(number, /^[2-9A-HJKMNP-TV-Z]{12}$/)
    assert.equal(number, certificateNumber(keyring, code, 'AB23CD45'))
    assert.notEqual(number, certificateNumber(keyring, code, 'AB23CD46'))
    assert.notEqual(number, certificateNumber(ring(), code, 'AB23CD45'))
    assert.notDeepEqual(certificateMark(keyring, number), learnerMark(keyring, number))
  })

  test('fits a name whatever its capitals and spaces, and no other number', () => {
    const mark = nameMark(keyring, 'AAAABBBBCCCC', 'Example  Learner')
    assert.deepEqual(nameMark(keyring, 'AAAABBBBCCCC', ' example learner '), mark)
    assert.notDeepEqual(nameMark(keyring, 'AAAABBBBCCCD', 'Example Learner'), mark)
    assert.notDeepEqual(nameMark(keyring, 'AAAABBBBCCCC', 'Example Learner Two'), mark)
  })
})
