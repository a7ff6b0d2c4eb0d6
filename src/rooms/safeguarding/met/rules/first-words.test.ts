import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { knownFrom, metWords, type MetLine } from './first-words.ts'

const line = (name: string, label: string, ...words: string[]): MetLine => ({
  name,
  label,
  words,
  code: words[0] ?? '',
})

suite('what was written in the field', () => {
  test('proposes the words of how somebody was met, without what has a field of its own', () => {
    const lines = [
      line('place', 'Where?', 'Yard', 'Shed'),
      line('person', 'Initials', 'A. K.'),
      line('language', 'Language?', 'Vietnamese'),
      line('needs', 'Needs?', 'Water'),
      line('with', 'With?'),
    ]
    assert.equal(metWords(lines), 'Where? Yard / Shed\nNeeds? Water')
    assert.equal(metWords([]), '')
  })

  test('fills in no age that nobody said: a child is one, and where people disagree it is not sure', () => {
    const age = (...codes: string[]) => {
      const one = { ...line('child', 'Child?', ...codes), code: codes.length === 1 ? (codes[0] ?? '') : '' }
      return knownFrom([one])['ageState']
    }
    assert.equal(age('yes'), 'child')
    assert.equal(age('not-sure'), 'not-sure')
    assert.equal(age('no'), '')
    assert.equal(age('yes', 'no'), 'not-sure')
    assert.equal(age(), 'not-sure')
    const known = knownFrom([
      line('person', 'Initials', 'A. K.'),
      line('language', 'Language?', 'Thai', 'Lao'),
    ])
    assert.deepEqual(known, { workingName: 'A. K.', languages: 'Thai / Lao', ageState: 'not-sure' })
  })
})
