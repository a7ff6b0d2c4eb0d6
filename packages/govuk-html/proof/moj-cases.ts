/** The option sets with which MoJ's components are compared with MoJ's own templates. Used by tests only. */
import * as view from '../src/index.ts'
import { html, type Html } from '../src/html.ts'

/** A component, its template and the options to try on both. */
export type MojCase = {
  readonly folder: string
  readonly macro: string
  readonly render: (options: never) => Html
  readonly options: readonly unknown[]
}

function cases<Options>(
  folder: string,
  macro: string,
  render: (options: Options) => Html,
  options: readonly Options[],
): MojCase {
  return { folder, macro, render, options }
}

const hostile = `<script>alert("1")</script> & 'x'`
const marked = html`<em>Marked &amp; up</em>`
const attributes = { id: 'an-id', 'data-x': `"quoted" & <b>` }

/** All cases, one entry for each component that has a template. */
export const mojCases: readonly MojCase[] = [
  cases('banner', 'mojBanner', view.mojBanner, [
    { text: hostile },
    { html: marked, type: 'success', classes: 'a b' },
    { text: 'x', type: 'warning', iconFallbackText: hostile, attributes },
    { text: 'x', type: 'information' },
  ]),
  cases('alert', 'mojAlert', view.mojAlert, [
    { title: hostile },
    { title: 'Title', text: hostile, variant: 'success', dismissible: true, dismissText: 'Hide' },
    { title: 'Title', html: marked, variant: 'warning', showTitleAsHeading: true, classes: 'a' },
    { title: 'Title', text: 'x', variant: 'error', showTitleAsHeading: true, headingTag: 'h4', attributes },
    { title: 'Title', showTitleAsHeading: true, variant: 'information', dismissible: false },
    { title: 'T', text: 'x', role: 'alert', disableAutoFocus: true, focusOnDismissSelector: '#main' },
  ]),
  cases('timeline', 'mojTimeline', view.mojTimeline, [
    { items: [] },
    {
      headingLevel: 3,
      classes: 'a',
      attributes,
      items: (['datetime', 'shortdatetime', 'date', 'shortdate', 'time'] as const).flatMap((type) =>
        [
          '2026-01-05T09:00:00Z',
          '2026-07-05T23:05:00Z',
          '2026-09-30T11:30:00+01:00',
          '2026-12-31T12:00:00Z',
        ].map((timestamp) => ({ label: { text: type }, text: hostile, datetime: { timestamp, type } })),
      ),
    },
    {
      items: [
        {
          label: { html: marked },
          html: html`<p>Longer</p>`,
          byline: { text: hostile },
          datetime: { timestamp: '2026-01-05T09:00:00Z', type: 'date' },
          classes: 'b',
          attributes,
        },
        {
          label: { text: hostile },
          text: 'x',
          byline: { html: marked },
          datetime: { timestamp: '2026-01-05T09:00:00Z', type: 'time' },
        },
      ],
    },
  ]),
  cases('badge', 'mojBadge', view.mojBadge, [
    { text: hostile },
    { html: marked, classes: 'moj-badge--red' },
    { text: 'x', attributes },
  ]),
  cases('filter', 'mojFilter', view.mojFilter, [
    { heading: { text: hostile }, optionsHtml: html`<div>Options</div>` },
    {
      heading: { html: marked },
      submit: { text: 'Go', attributes },
      optionsHtml: html`<p>x</p>`,
      attributes,
    },
    {
      heading: { text: 'Filter' },
      optionsHtml: html`<p>x</p>`,
      selectedFilters: {
        heading: { text: hostile },
        clearLink: { href: '/clear?a=1&b=2', text: hostile },
        categories: [
          {
            heading: { html: marked },
            items: [
              { href: '/a', text: hostile },
              { href: '/b', text: 'B' },
            ],
          },
          { heading: { text: 'Second' }, items: [] },
        ],
      },
    },
    {
      heading: { text: 'Filter' },
      optionsHtml: html`<p>x</p>`,
      selectedFilters: { heading: { html: marked }, clearLink: { href: '#', text: 'Clear' }, categories: [] },
    },
  ]),
  cases('button-menu', 'mojButtonMenu', view.mojButtonMenu, [
    { items: [{ text: hostile }] },
    {
      items: [
        { html: marked, href: '/x', classes: 'a' },
        { text: 'B', name: 'n', value: 'v', type: 'button', disabled: true },
      ],
    },
    { items: [], classes: 'a', attributes, alignMenu: 'right', button: { text: hostile, classes: 'b' } },
  ]),
  cases('identity-bar', 'mojIdentityBar', view.mojIdentityBar, [
    {},
    { title: { text: hostile }, classes: 'a', attributes },
    {
      title: { html: marked },
      menus: [{ items: [{ text: 'A' }, { text: 'B' }] }, { items: [{ text: 'C' }] }],
    },
  ]),
  cases('side-navigation', 'mojSideNavigation', view.mojSideNavigation, [
    {
      items: [
        { href: '/a', text: hostile, active: true },
        { href: '/b?x=1&y=2', html: marked, attributes },
      ],
    },
    { label: hostile, classes: 'a', attributes, items: [] },
    {
      sections: [
        {
          heading: { text: hostile },
          items: [
            { href: '/a', text: 'A' },
            { href: '/b', text: 'B', active: true },
          ],
        },
        { heading: { html: marked, headingLevel: 2, classes: 'h', attributes }, items: [] },
      ],
    },
  ]),
  cases('pagination', 'mojPagination', view.mojPagination, [
    {},
    { results: { count: 12 } },
    { results: { count: 12, text: 'items' }, items: [{ number: 1, href: '/1', current: true }] },
    {
      results: { count: 30, from: 11, to: 20, text: hostile },
      items: [{ number: 1, href: '/1' }, { number: 2, href: '/2', current: true }, { ellipsis: true }],
      previous: { href: '/1' },
      next: { href: '/3', text: hostile },
      landmarkLabel: 'Pages',
      attributes,
    },
    {
      results: { from: 11, to: 20 },
      classes: 'a',
      items: [
        { number: 1, href: '/1' },
        { number: 2, href: '/2' },
      ],
    },
    {
      results: { from: 1, to: 9, text: 'items' },
      items: [
        { number: 7, href: '/1' },
        { number: 8, href: '/2' },
      ],
    },
    { results: { pages: { current: 2, count: 9 } }, items: [{ number: 1, href: '/1' }] },
    {
      results: { text: 'nothing' },
      items: [
        { number: 3, href: '/3' },
        { number: 4, href: '/4' },
      ],
    },
    { results: { from: 1, count: 5 }, items: [{ number: 5, href: '/5' }] },
  ]),
  cases('page-header-actions', 'mojPageHeaderActions', view.mojPageHeaderActions, [
    { heading: { text: hostile } },
    { heading: { html: marked, level: 2, classes: 'govuk-heading-l' }, classes: 'a', attributes },
    { heading: { text: 'x' }, items: [{ text: 'A' }, { html: marked, href: '/b', classes: 'c' }] },
  ]),
  cases('primary-navigation', 'mojPrimaryNavigation', view.mojPrimaryNavigation, [
    {
      items: [
        { href: '/a', text: hostile, active: true },
        { href: '/b?x=1&y=2', html: marked, attributes },
      ],
    },
    { items: [], label: hostile, classes: 'a', containerClasses: 'b', attributes },
    { items: [{ href: '/a', text: 'A' }], searchHtml: html`<form></form>` },
  ]),
  cases('sub-navigation', 'mojSubNavigation', view.mojSubNavigation, [
    {
      items: [
        { href: '/a', text: hostile, active: true },
        { href: '/b', html: marked, attributes, classes: 'c' },
      ],
    },
    { items: [], label: hostile, classes: 'a', attributes },
    { items: [{ href: '/a', text: 'A' }] },
  ]),
]
