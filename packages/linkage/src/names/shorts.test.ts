import assert from 'node:assert/strict'
import test from 'node:test'
import { nameColumns } from './name-columns.ts'

const shorts = (name: string) => nameColumns(name).shorts

for (const [formal, short] of [
  ['John Smith', 'Jack Smith'],
  ['Thomas Smith', 'Thos Smith'],
  ['William Smith', 'Wm Smith'],
  ['Catherine Smith', 'Kate Smith'],
  ['Samuel Smith', 'Sam Smith'],
] as const)
  test(`an English short form is undone: ${formal}, ${short}`, () => {
    assert.equal(shorts(short), shorts(formal))
  })

test('two names that have short forms of their own stay two', () => {
  assert.notEqual(shorts('John Smith'), shorts('Jonathan Smith'))
  assert.notEqual(shorts('Thomas Smith'), shorts('Timothy Smith'))
})
