import { backLink, button, details, html, input, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { agencyFields } from './agency-fields.ts'

export interface ProposeAgencyModel {
  readonly form: FormState
  readonly searched: string
  /** How many organisations there are to search in. */
  readonly listed: number
  readonly found: readonly { readonly name: string; readonly href: string; readonly from: string }[]
  readonly chosen: { readonly name: string; readonly kind: string } | null
}

/** Look it up, or type it. */
export function proposeAgencyView({ form, searched, listed, found, chosen }: ProposeAgencyModel): Html {
  return html`${backLink({ text: 'Back to agencies', href: '/administration/agencies' })}
${problems(form)}
<h1 class="govuk-heading-l">Propose an agency</h1>
<p class="govuk-body">An administrator of another agency lets it in and names its first administrator.</p>
${listed === 0 ? null : search(searched, listed, found)}
${postForm({
  action: '/administration/agencies/propose',
  submit: 'Propose it',
  body: agencyFields({ form, prefix: '', name: chosen?.name ?? '', kind: chosen?.kind ?? '' }),
})}`
}

const search = (searched: string, listed: number, found: ProposeAgencyModel['found']): Html =>
  html`<form method="get" action="/administration/agencies/propose" role="search">
${input({ id: 'search', name: 'search', label: { text: `Look it up among ${listed.toLocaleString('en-GB')} organisations` }, hint: { text: 'Part of its name' }, value: searched })}
${button({ text: 'Look up', classes: 'govuk-button--secondary' })}
</form>
${searched === '' ? null : results(found)}`

const results = (found: ProposeAgencyModel['found']): Html =>
  found.length === 0
    ? html`<p class="govuk-body">No organisation in the lists has that in its name. Type it below.</p>`
    : html`<h2 class="govuk-heading-m">Found</h2>
<ul class="govuk-list">${found.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.name}</a> <span class="govuk-hint">${one.from}</span></li>`)}</ul>
${details({ summaryText: 'It is not among these', text: 'Write more of its name to narrow the search, or type it below as it calls itself.' })}`
