import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '@article4/govuk-html'
import { problems } from '#platform/views/form.ts'
import { complaint, isRefusal } from './answered-page.ts'

const answered = (field: string | null): string =>
  String(
    html`<main>${problems({ values: {}, errors: [{ field, text: 'It is too little' }] })}<h1>Publish</h1></main>`,
  )

test('a no for what is there already is told from a form that is to be mended', () => {
  assert.equal(isRefusal(answered(null)), true)
  assert.equal(isRefusal(answered('year')), false, 'a field is to be mended')
  assert.equal(isRefusal('<h1>Page not found</h1>'), false, 'another page')
  for (const field of [null, 'year']) assert.equal(complaint(answered(field)), 'It is too little')
})
