import assert from 'node:assert/strict'
import test from 'node:test'
import * as view from './index.ts'
import { difference } from '../proof/compare.ts'
import { renderTemplate } from '../proof/templates.ts'

// Options that no official fixture tries. The template says what should come out.
function assertAsTemplate(folder: string, macro: string, ours: view.Html, options: unknown): void {
  assert.equal(difference(String(ours), renderTemplate('govuk', folder, macro, options)), null)
}

test('a fieldset without a legend renders as the template does', () => {
  const options = { html: view.html`<p>x</p>` }
  assertAsTemplate('fieldset', 'govukFieldset', view.fieldset(options), options)
})

test('a password input with every option of its group renders as the template does', () => {
  const options = {
    name: 'secret',
    label: { text: 'Password' },
    button: { classes: 'a' },
    showPasswordText: 'Reveal',
    formGroup: {
      classes: 'b',
      attributes: { 'data-x': '"&' },
      beforeInput: { text: '<' },
      afterInput: { html: view.html`<b>x</b>` },
    },
  }
  assertAsTemplate('password-input', 'govukPasswordInput', view.passwordInput(options), options)
})

test('an action of a panel is a button unless it has an address', () => {
  const options = {
    titleText: 'Stop',
    classes: 'govuk-panel--interruption',
    actions: { items: [{ text: 'Go on' }, { text: 'Go back', href: '/back' }] },
  }
  assertAsTemplate('panel', 'govukPanel', view.panel(options), options)
})

test('a textarea keeps a line end at the start of its value, which the browser would drop', () => {
  const printed = view.textarea({ name: 'n', label: { text: 'x' }, value: '\nsecond line' })
  assert.match(String(printed), />\n\nsecond line<\/textarea>/)
})

test('a heading level that came through a cast is refused', () => {
  // @ts-expect-error there is no such level
  assert.throws(() => view.panel({ titleText: 'x', headingLevel: '1><script>' }), TypeError)
})

test('a timeline shows a time that the caller has formatted', () => {
  const timestamp = '2026-01-05T09:00:00Z'
  const event = { label: { text: 'x' }, text: 'x' }
  const ours = view.mojTimeline({ items: [{ ...event, datetime: { timestamp, text: 'this <morning>' } }] })
  const theirs = { items: [{ ...event, datetime: { timestamp, format: 'this <morning>' } }] }
  assert.equal(difference(String(ours), renderTemplate('moj', 'timeline', 'mojTimeline', theirs)), null)
})
