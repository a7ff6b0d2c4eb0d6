import assert from 'node:assert/strict'
import test from 'node:test'
import { commonPasswords } from './common-passwords.ts'
import { passwordFault } from './password-fault.ts'

const owner = {
  name: 'Priya Example',
  email: 'p.sample@midshire.example.test',
  partnership: 'Midshire Partnership',
}
const fault = (password: string) => passwordFault(password, owner)

test('twelve characters of any kind will do, spaces and other scripts among them', () => {
  for (const password of [
    'correct horse battery',
    'umbrella7river',
    'łąka i zielony dom',
    '🦉 owl in the tree',
    'nocapitalsnodigits',
  ]) {
    assert.equal(fault(password), null, password)
  }
})

test('length is counted in characters and bounded at both ends', () => {
  assert.equal(fault(''), 'missing')
  assert.equal(fault('elevenchars'), 'too-short')
  assert.equal(fault('twelve chars'), null)
  assert.equal(fault('🦉🦉🦉🦉🦉🦉'), 'too-short')
  assert.equal(fault('a b c d e '.repeat(103)), 'too-long')
})

test('at least a hundred common passwords are refused, also with digits and signs around them', () => {
  assert.ok(commonPasswords.length >= 100, String(commonPasswords.length))
  assert.equal(new Set(commonPasswords).size, commonPasswords.length)
  for (const common of commonPasswords) {
    const padded = `${common}!${common}!${common}-12`
    assert.ok(['common', 'repeated'].includes(fault(padded) ?? ''), padded)
  }
  for (const password of [
    'Password1234!',
    'P a s s w o r d 1 2 3 4',
    'qwertyuiop12',
    'iloveyou 2026',
    'LETMEIN-letmein',
  ]) {
    assert.notEqual(fault(password), null, password)
  }
})

test('a password that repeats one thing is refused', () => {
  for (const password of ['aaaaaaaaaaaaaa', 'abababababababab', '121112111211'])
    assert.equal(fault(password), 'repeated', password)
})

test('the person’s name, their address and the service’s name are refused inside a password', () => {
  for (const password of [
    'Priya likes tea',
    'my example works',
    'p.SAMPLE and more',
    'ARTICLE 4 is mine',
    'midshire partnership!',
  ]) {
    assert.equal(fault(password), 'own-words', password)
  }
  assert.equal(
    passwordFault('sampling salmon', { ...owner, name: 'Sam', email: 'sam@midshire.example.test' }),
    null,
    'three letters occur in ordinary words',
  )
})
