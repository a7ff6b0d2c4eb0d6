import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'

/** An edition as it is read, by staff before and by everybody after. */
export interface EditionModel {
  readonly counters: readonly { readonly name: string; readonly words: string; readonly count: string }[]
  readonly tables: readonly {
    readonly id: string
    readonly title: string
    readonly about: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
    /** Null where there is no file yet. */
    readonly csv: string | null
  }[]
  readonly withheld: readonly { readonly title: string; readonly why: string }[]
}

export const editionTables = ({
  counters,
  tables,
  withheld,
}: EditionModel): Html => html`<h2 class="govuk-heading-m">Five numbers that are not the same</h2>
<p class="govuk-body">Each one counts another thing. We do not add them up.</p>
${listTable({
  label: 'Five numbers',
  caption: 'Five numbers that are not the same',
  isFirstCellHeader: true,
  head: ['What', 'How many', 'What that means'],
  rows: counters.map((one) => [one.name, one.count, one.words]),
})}
${tables.map(
  (table) => html`<h2 class="govuk-heading-m" id="${table.id}">${table.title}</h2>
<p class="govuk-body">${table.about}</p>
${listTable({ label: table.title, caption: table.title, isFirstCellHeader: true, head: table.head, rows: table.rows })}
${table.csv === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${table.csv}">Get this table as a file (CSV)<span class="govuk-visually-hidden">: ${table.title}</span></a></p>`}`,
)}
<h2 class="govuk-heading-m">What we did not show, and why</h2>
${
  withheld.length === 0
    ? html`<p class="govuk-body">We could show every table that we planned.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${withheld.map((one) => html`<li>${one.title}. ${one.why}</li>`)}</ul>`
}`

const bullets = (words: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${words.map((one) => html`<li>${one}</li>`)}</ul>`

/** How it was protected, and what it cannot say: for whoever reads a number. */
export const protection: Html = html`<h2 class="govuk-heading-m">How we keep people safe in these numbers</h2>
${bullets([
  'No name is in them, and no place smaller than our whole area.',
  'A number of people below 10 is not shown. Other numbers below 5 are not shown. It says “not shown”. So does a zero.',
  'If you could work out a hidden number from the others, we hide more. A computer checked this.',
  'We round every number to the nearest 5. So a row may not add up.',
  'Small groups are put together as “Others”.',
  'We check each new report against all that we put out before.',
  'One person makes the report. Another person must agree before you can read it.',
])}
<h2 class="govuk-heading-m">What these numbers cannot tell you</h2>
${bullets([
  'How much slavery there is. We only count what people told us and what we did.',
  'If it got better or worse. More reports can mean that more people know whom to call.',
  'How many people are in the reports. One person can be in many.',
  'Why a number went up or down.',
])}`
