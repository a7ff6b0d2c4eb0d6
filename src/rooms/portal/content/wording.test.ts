import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { wordingProblems } from './wording.ts'

const refused: readonly string[] = [
  'The helpline is open 24/7.',
  'Call the helpline 24 hours a day.',
  '08000 121 700, around the clock',
  'Call the GLAA.',
  'The Gangmasters and Labour Abuse Authority licenses farms.',
  'You get 45 days to recover.',
  'A 45-day period.',
  'Anyone can refer a person.',
  'Everyone may make a referral.',
]

const allowed: readonly string[] = [
  'The helpline is open each day of the year.',
  'No one reads this form 24 hours a day.',
  'The Fair Work Agency, which replaced the GLAA.',
  'You get at least 30 days.',
  'Some services can refer you.',
]

for (const text of refused)
  test(`the wording check refuses: ${text}`, () => assert.equal(wordingProblems(text).length, 1))

for (const text of allowed)
  test(`the wording check allows: ${text}`, () => assert.deepEqual(wordingProblems(text), []))

test('no message in any language makes a claim that is refused', () => {
  const folder = new URL('./', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  assert.ok(files.includes('en.json'))
  for (const name of files) {
    const catalogue: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    assert.ok(typeof catalogue === 'object' && catalogue !== null)
    for (const [key, text] of Object.entries(catalogue))
      if (typeof text === 'string') assert.deepEqual(wordingProblems(text), [], `${name} ${key}`)
  }
})
