import { html, insetText, type Html } from '@article4/govuk-html'
import { showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'

export interface PeopleModel {
  /** Null for whoever may open none. */
  readonly openHref: string | null
  /** Null for whoever may take nobody on. */
  readonly metHref: string | null
  /** Null for whoever may carry no file. */
  readonly filesHref: string | null
  readonly isCut: boolean
  readonly people: readonly {
    readonly href: string
    readonly reference: string
    readonly initials: string
    readonly age: string
    readonly agency: string
    readonly openedAt: Date
  }[]
}

export const peopleView = (
  model: PeopleModel,
): Html => html`<h1 class="govuk-heading-l">People we work with</h1>
<p class="govuk-body">The records of which you are a member now. Nobody else sees them: not your colleagues, not whoever investigates, not an administrator.</p>
${model.openHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.openHref}">Open a record</a></p>`}
${model.metHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.metHref}">People who were met on an operation</a></p>`}
<p class="govuk-body"><a class="govuk-link" href="/safeguarding/referrals">Referrals under way</a></p>
${model.filesHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.filesHref}">Bring cases in or take them out as a file</a></p>`}
<p class="govuk-body"><a class="govuk-link" href="/safeguarding/support">Help that agencies ask of each other</a></p>
<p class="govuk-body"><a class="govuk-link" href="/safeguarding/referral-form">What the referral form asks</a></p>
<p class="govuk-body"><a class="govuk-link" href="/safeguarding/services">Services that help</a></p>
${model.isCut ? insetText({ text: 'There are more than this page shows: the newest are here.' }) : null}
${
  model.people.length === 0
    ? html`<p class="govuk-body">You are a member of no record.</p>`
    : listTable({
        label: 'People we work with',
        caption: 'People we work with, newest first',
        isFirstCellHeader: true,
        head: ['Reference', 'Initials', 'Age', 'Record kept by', 'Opened'],
        rows: model.people.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${one.reference}</a>`,
          one.initials,
          one.age,
          one.agency,
          showInstant(one.openedAt),
        ]),
      })
}`
