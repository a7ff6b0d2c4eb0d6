import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '@article4/govuk-html'
import { listTable } from './list-table.ts'

const markup = String(
  listTable({
    label: 'Boxes',
    caption: 'Newest first',
    head: ['Box', 'What is "in" it'],
    rows: [[html`<a href="/1">One</a>`, '<b>apples</b>']],
  }),
)

test('each cell says what it is, for a screen that is too narrow for columns', () => {
  assert.match(markup, /data-label="Box"><a href="\/1">One<\/a>/)
  assert.match(markup, /data-label="What is &quot;in&quot; it">/)
})

test('what somebody wrote is words in a cell, never markup', () => {
  assert.match(markup, /&lt;b&gt;apples/)
  assert.doesNotMatch(markup, /<b>/)
})
