import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyDraft, type Draft } from './draft.ts'
import type { Answers } from './journey/fields.ts'
import { move, valuesFor, type Press } from './move.ts'

const whole: Answers = {
  start: { relation: 'public' },
  danger: { danger: 'no' },
  what: { what: 'Words.' },
  where: { whereUnknown: ['not-known'] },
  when: { when: 'today' },
  setting: {},
  signs: {},
  who: {},
  identifiers: {},
  children: { children: 'no' },
  know: {},
  files: {},
  contact: { identity: 'anonymous' },
  options: {},
}
const press = (more: Partial<Press> & Pick<Press, 'step'>): Press => ({
  go: { kind: 'on' },
  isChange: false,
  form: {},
  ...more,
})
const withAnswers = (answers: Answers): Draft => ({ ...emptyDraft, answers })

suite('one press of a button in the form', () => {
  test('refuses a page that is not due and shows the one that is', () => {
    const moved = move(emptyDraft, press({ step: 'contact', form: { identity: 'named', name: 'A' } }))
    assert.deepEqual([moved.show, moved.isRefused, moved.draft], ['danger', true, emptyDraft])
  })

  test('takes an answer and goes on', () => {
    const moved = move(emptyDraft, press({ step: 'danger', form: { danger: 'no' } }))
    assert.equal(moved.show, 'start')
    assert.deepEqual(moved.draft.answers, { danger: { danger: 'no' } })
  })

  test('keeps what was typed with an error, and shows it again on coming back', () => {
    const draft = withAnswers({ start: { relation: 'public' }, danger: { danger: 'no' } })
    const form = { what: 'x'.repeat(15_001) }
    const refused = move(draft, press({ step: 'what', form }))
    assert.deepEqual(
      refused.errors.map(({ key }) => key),
      ['error.too-long'],
    )
    const back = move(refused.draft, press({ step: 'what', go: { kind: 'back' }, form }))
    assert.equal(back.show, 'start')
    const again = move(back.draft, press({ step: 'start', form: { relation: 'public' } }))
    assert.equal(again.show, 'what')
    assert.deepEqual(valuesFor(again.draft, 'what'), form)
    const mended = move(again.draft, press({ step: 'what', form: { what: 'Shorter.' } }))
    assert.deepEqual([mended.show, mended.draft.typed], ['where', null])
  })

  test('going back takes what was typed where it can be taken', () => {
    const draft = withAnswers({ start: { relation: 'public' }, danger: { danger: 'no' } })
    const back = move(draft, press({ step: 'what', go: { kind: 'back' }, form: { what: 'Half a sentence' } }))
    assert.deepEqual([back.show, back.draft.answers.what], ['start', { what: 'Half a sentence' }])
  })

  test('back from the first question is the page before it', () => {
    assert.equal(move(emptyDraft, press({ step: 'danger', go: { kind: 'back' } })).show, 'before')
  })

  test('changing the language keeps the page and what was typed in it, without errors', () => {
    const draft = withAnswers({ start: { relation: 'public' }, danger: { danger: 'no' } })
    const stayed = move(draft, press({ step: 'what', go: { kind: 'stay' }, form: { what: 'Not done' } }))
    assert.deepEqual(
      [stayed.show, stayed.errors, valuesFor(stayed.draft, 'what')],
      ['what', [], { what: 'Not done' }],
    )
  })

  test('a change from the check page leads back to it', () => {
    const opened = move(withAnswers(whole), press({ step: 'check', go: { kind: 'change', step: 'when' } }))
    assert.deepEqual([opened.show, opened.isChange], ['when', true])
    const saved = move(opened.draft, press({ step: 'when', isChange: true, form: { when: 'not-known' } }))
    assert.deepEqual(
      [saved.show, saved.isChange, saved.draft.answers.when],
      ['check', false, { when: 'not-known' }],
    )
    const left = move(
      opened.draft,
      press({ step: 'when', isChange: true, go: { kind: 'back' }, form: { when: 'now' } }),
    )
    assert.equal(left.show, 'check')
  })

  test('a change that makes another page due goes there before the check page', () => {
    const changed = move(
      withAnswers(whole),
      press({ step: 'contact', isChange: true, form: { identity: 'named', name: 'Ana' } }),
    )
    assert.deepEqual([changed.show, changed.isChange], ['reach', true])
  })

  test('a change to a page that does not apply is refused', () => {
    const moved = move(
      withAnswers(whole),
      press({ step: 'check', go: { kind: 'change', step: 'emergency' } }),
    )
    assert.deepEqual([moved.show, moved.isRefused], ['check', true])
  })
})
