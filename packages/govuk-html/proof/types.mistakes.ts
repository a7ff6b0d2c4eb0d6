/**
 * Mistakes that the compiler must refuse. Each line below an `@ts-expect-error` is one; the type check fails when it
 * compiles after all, and `types.test.ts` takes the marks away and counts the errors.
 */
import { html, raw, safeUrl, type Html } from '../src/html.ts'
import {
  button,
  checkboxes,
  dateInput,
  details,
  errorMessage,
  fieldset,
  hint,
  input,
  label,
  mojBanner,
  mojSideNavigation,
  mojTimeline,
  notificationBanner,
  pagination,
  panel,
  radios,
  select,
  serviceNavigation,
  summaryList,
  table,
  tag,
} from '../src/index.ts'

declare const date: Date
declare const record: { name: string }
declare const promise: Promise<string>
declare const yes: boolean
declare const text: string

/** Never called: only the compiler reads it. */
export function mistakes(): unknown[] {
  return [
    // @ts-expect-error a date prints in whatever zone and language the machine has
    html`${date}`,
    // @ts-expect-error a plain object would print as [object Object]
    html`${record}`,
    // @ts-expect-error a promise has not been awaited
    html`${promise}`,
    // @ts-expect-error true would print as a word
    html`${yes}`,
    // @ts-expect-error a function is not a value
    html`${() => 'x'}`,
    // @ts-expect-error a symbol does not print
    html`${Symbol('x')}`,
    // @ts-expect-error nor does an object inside a list
    html`${['x', record]}`,
    // @ts-expect-error text is not markup
    tag({ html: text }),
    // @ts-expect-error nor is it in a nested option
    input({ name: 'n', label: { html: text } }),
    // @ts-expect-error nor in an option named after its place
    details({ summaryHtml: text, text }),
    // @ts-expect-error nor in a conditional
    radios({ name: 'n', items: [{ value: 1, text, conditional: { html: text } }] }),
    // @ts-expect-error nor in a slot
    serviceNavigation({ slots: { start: text } }),
    // @ts-expect-error nor in a MoJ component
    mojBanner({ html: text }),
    // @ts-expect-error an object of the same shape is not markup
    tag({ html: { toString: () => '<b>' } }),
    // @ts-expect-error markup is not text
    tag({ text: raw('<b>') }),
    // @ts-expect-error text and markup exclude each other
    tag({ text, html: raw('<b>') }),
    // @ts-expect-error one of the two is needed
    hint({ id: 'x' }),
    // @ts-expect-error a wrong name
    button({ txt: 'x' }),
    // @ts-expect-error a wrong name in a nested option
    input({ name: 'n', label: { text }, hint: { text, class: 'x' } }),
    // @ts-expect-error a wrong name in an item
    select({ name: 'n', label: { text }, items: [{ text, checked: true }] }),
    // @ts-expect-error a name is needed
    checkboxes({ items: [] }),
    // @ts-expect-error a label is needed
    input({ name: 'n' }),
    // @ts-expect-error an id is needed
    dateInput({ namePrefix: 'x' }),
    // @ts-expect-error no such type of button
    button({ text, type: 'link' }),
    // @ts-expect-error no such heading level
    panel({ titleText: text, headingLevel: 7 }),
    // @ts-expect-error no such type of banner
    notificationBanner({ text, type: 'error' }),
    // @ts-expect-error a cell is an object
    table({ rows: [['x']] }),
    // @ts-expect-error an action leads somewhere
    summaryList({ rows: [{ key: { text }, value: { text }, actions: { items: [{ text }] } }] }),
    // @ts-expect-error a page has a number
    pagination({ items: [{ href: '/1' }] }),
    // @ts-expect-error a date is not a timestamp
    mojTimeline({ items: [{ label: { text }, text, datetime: { timestamp: date, type: 'date' } }] }),
    // @ts-expect-error pages and sections exclude each other
    mojSideNavigation({ items: [], sections: [] }),
    // @ts-expect-error an attribute is not markup
    label({ text, attributes: { title: raw('x') } }),
    // @ts-expect-error attributes are not a string
    fieldset({ attributes: 'hidden' }),
    // @ts-expect-error an error message is an object
    input({ name: 'n', label: { text }, errorMessage: text }),
    // @ts-expect-error only text is an address
    safeUrl(undefined),
    // @ts-expect-error an error message has words
    errorMessage({}),
  ]
}

/** What must compile: options built by hand, with absent parts left undefined or false. */
export function fine(maybe: string | undefined, isOpen: boolean, part: Html | null): unknown[] {
  return [
    html`${text}${1}${part}${undefined}${isOpen && 'open'}${[text, [part]]}`,
    input({
      name: 'n',
      label: { text },
      hint: maybe === undefined ? undefined : { text: maybe },
      value: maybe,
      errorMessage: maybe === undefined ? undefined : { text: maybe },
    }),
    radios({
      name: 'n',
      items: [isOpen && { value: 1, text }, { divider: 'or' }, { value: 2, html: html`<b>x</b>` }],
    }),
    button({ html: raw('<b>x</b>'), attributes: { 'data-x': 1, hidden: { value: isOpen, optional: true } } }),
  ]
}
