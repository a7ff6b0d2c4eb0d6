import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readForm, type FormBody } from './forms.ts'

const fieldsOf = (parsed: ReturnType<ReturnType<typeof readForm>['result']>): (string | null)[] =>
  parsed.ok ? [] : parsed.errors.map(({ field }) => field)

test('every error is found at once, and listed in the order in which the page asks', () => {
  const form = readForm({ note: 'x'.repeat(11), 'on-day': '31', 'on-month': '2', 'on-year': '2026' })
  form.text('title', { required: 'Write a title' })
  form.text('note', { max: 10, label: 'The note' })
  form.choice('kind', ['a', 'b'], 'Choose a kind')
  form.choices('purposes', ['a', 'b'], 'Choose a purpose')
  form.day('on')
  form.fail('later', 'Read in another way')
  form.fail('note', 'And it is marked too high')
  form.fail(null, 'Somebody saved meanwhile')
  const parsed = form.result(() => 'never')
  assert.deepEqual(fieldsOf(parsed), [null, 'title', 'note', 'note', 'kind', 'purposes', 'on', 'later'])
})

test('what is not on the list is not taken, however it is sent', () => {
  const anything: fc.Arbitrary<FormBody> = fc.dictionary(
    fc.constantFrom('kind', 'kinds', 'on-day', 'on-month', 'on-year', 'text'),
    fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 })),
  )
  fc.assert(
    fc.property(anything, (body) => {
      const form = readForm(body)
      assert.ok(['a', 'b', null].includes(form.optionalChoice('kind', ['a', 'b'])))
      for (const one of form.choices('kinds', ['a', 'b'])) assert.ok(['a', 'b'].includes(one))
      const day = form.day('on')
      if (day !== null) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day)
      // Five characters, of two halves each at most.
      assert.ok(form.text('text', { max: 5 }).length <= 10)
    }),
  )
})

test('a form without errors is built, and one with errors is not', () => {
  const good = readForm({ title: '  A title ', on: '' })
  const title = good.text('title', { required: 'Write a title' })
  assert.deepEqual(
    good.result(() => ({ title, on: good.day('on') })),
    { ok: true, input: { title: 'A title', on: null } },
  )
  const bad = readForm({})
  bad.text('title', { required: 'Write a title' })
  assert.equal(bad.result(() => assert.fail('built from a form with errors')).ok, false)
})
