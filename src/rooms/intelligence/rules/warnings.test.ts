import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveaways } from './giveaways.ts'
import { answeredPairs, answersAsText, unanswered } from './warnings.ts'

const warnings = giveaways('My client works at 14:35 there.', { original: '', organisations: [] })

test('a warning without a reason stays open, and a scribble is no reason', () => {
  assert.ok(warnings.length >= 2)
  assert.equal(unanswered(warnings, {}).length, warnings.length)
  assert.equal(
    unanswered(warnings, Object.fromEntries(warnings.map((one) => [one.key, 'ok']))).length,
    warnings.length,
  )
  assert.equal(
    unanswered(warnings, Object.fromEntries(warnings.map((one) => [one.key, 'needed to act']))).length,
    0,
  )
})

test('the second person reads each warning with the reason that was given for it', () => {
  const answers = Object.fromEntries(warnings.map((one, index) => [one.key, `reason 1. of ${index}`]))
  const pairs = answeredPairs(
    warnings.map((one) => one.text),
    answersAsText(warnings, answers),
  )
  assert.deepEqual(
    pairs,
    warnings.map((one, index) => ({ warning: one.text, answer: `reason 1. of ${index}` })),
  )
})
