import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogues } from '../content/catalogue.ts'
import type { TextReason } from '#platform/input/text.ts'
import type { Answers } from './fields.ts'
import { fieldsOf } from './fields.ts'
import { signsOffered } from './reference-rules.ts'
import { reference } from './reference.ts'
import { errorText, stepWords, summary } from './words.ts'

const en = catalogues.t('en')

test('the person it is about is spoken to as such, anyone else is not', () => {
  assert.equal(stepWords('danger', { start: { relation: 'self' } }, en).title, 'Are you in danger right now?')
  assert.equal(
    stepWords('danger', { start: { relation: 'public' } }, en).title,
    'Is someone in danger right now?',
  )
  assert.equal(stepWords('danger', {}, en).title, 'Is someone in danger right now?')
})

test('choices carry their words and hints in the order of the list', () => {
  const [identity] = stepWords('contact', {}, en).fields
  assert.deepEqual(
    identity?.options.map(({ value }) => value),
    ['anonymous', 'confidential', 'named'],
  )
  assert.equal(identity?.options[0]?.hint, 'We do not ask for a name or a number.')
  assert.ok(identity !== undefined && !('hint' in identity))
})

test('the signs offered fit the place, with those ticked before', () => {
  const answers: Answers = { setting: { setting: 'farm' }, signs: { signs: ['CHD-17'] } }
  const [signs] = stepWords('signs', answers, en).fields
  assert.deepEqual(
    signs?.options.map(({ value }) => value),
    signsOffered(reference, 'farm', ['CHD-17']),
  )
  assert.ok(signs?.options.every(({ text, value }) => text !== value))
})

test('every question has words in every language on offer', () => {
  for (const { code } of catalogues.languages) {
    const t = catalogues.t(code)
    for (const id of ['start', 'emergency', 'reach', 'signs', 'setting'] as const) {
      const words = stepWords(id, {}, t)
      assert.ok(words.title.length > 0)
      assert.equal(words.fields.length, fieldsOf(id).length)
    }
  }
})

test('every reason to refuse a text has words in every language on offer', () => {
  // A reason that is left out here does not compile.
  const reasons: Readonly<Record<TextReason, true>> = {
    'not-text': true,
    nul: true,
    'half-character': true,
    'stacked-marks': true,
    'line-break': true,
    'too-long': true,
  }
  for (const { code } of catalogues.languages)
    for (const reason of Object.keys(reasons))
      assert.ok(catalogues.t(code).has(`error.${reason}`), `${code} ${reason}`)
})

test('the check page shows what will be sent, in words, and what was left out', () => {
  const answers: Answers = {
    start: { relation: 'neighbour' },
    danger: { danger: 'not-known' },
    what: { what: 'I saw\nsomething' },
    when: { when: 'date', date: { year: 2026, month: 3 } },
    setting: { setting: 'car-wash' },
    identifiers: { vehicles: ['AB12 CDE', 'white van'] },
  }
  const rows = summary(answers, en)
  const shown = (label: string) => rows.find((row) => row.label === label)?.values
  assert.deepEqual(shown('You are'), ['A neighbour'])
  assert.deepEqual(shown('Danger right now'), ['I am not sure'])
  assert.deepEqual(shown('What you want to tell us'), ['I saw\nsomething'])
  assert.deepEqual(shown('The date'), ['March 2026'])
  assert.deepEqual(shown('Kind of place'), ['Car wash'])
  assert.deepEqual(shown('Cars and vans'), ['AB12 CDE', 'white van'])
  assert.deepEqual(shown('Who is in it?'), ['Not given'])
  assert.equal(rows.find(({ stepId }) => stepId === 'who')?.isGiven, false)
  assert.ok(rows.every(({ stepId }) => stepId !== 'emergency' && stepId !== 'agency' && stepId !== 'check'))
})

test('pages a professional may add are marked as such', () => {
  const rows = summary({ start: { relation: 'professional' } }, en)
  assert.equal(rows.find(({ stepId }) => stepId === 'signs')?.isLater, true)
  assert.equal(rows.find(({ stepId }) => stepId === 'what')?.isLater, false)
})

test('a date is shown as precisely as it was given', () => {
  const shown = (date: { year: number; month?: number; day?: number }) =>
    summary({ when: { when: 'date', date } }, en).find(({ label }) => label === 'The date')?.values
  assert.deepEqual(shown({ year: 2026 }), ['2026'])
  assert.deepEqual(shown({ year: 2026, month: 3, day: 5 }), ['5 March 2026'])
})

test('an error is a sentence with its figures', () => {
  assert.equal(
    errorText({ field: 'what', key: 'error.too-long', values: { max: 15_000 } }, en),
    'This is too long. Use 15,000 letters or fewer',
  )
  assert.equal(errorText({ field: 'emergency', key: 'error.emergency.required' }, en).includes('999'), true)
})
