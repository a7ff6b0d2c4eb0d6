import { html, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, problems } from '#platform/views/form.ts'

export interface RequestsModel {
  readonly form: FormState
  readonly requests: readonly {
    readonly person: string
    readonly agency: string
    readonly role: string
    readonly right: string
    readonly allows: string
    readonly reason: string
    readonly askedBy: string
    readonly asked: Html
    readonly action: string
  }[]
}

/** What other agencies ask for. */
export function requestsView({ form, requests }: RequestsModel): Html {
  return html`${problems(form)}
<h1 class="govuk-heading-l">Requests of other agencies</h1>
<p class="govuk-body">A right is added when a second person, at another agency, agrees. You are that person. Ask the other agency if you do not know enough to decide.</p>
${requests.length === 0 ? html`<p class="govuk-body">Nothing waits.</p>` : null}
${requests.map(
  (one) => html`<h2 class="govuk-heading-m">${one.right} for ${one.person}, ${one.agency}</h2>
${summaryList({
  rows: [
    { key: { text: 'What it allows' }, value: { text: one.allows } },
    { key: { text: 'Their role' }, value: { text: one.role } },
    { key: { text: 'Why' }, value: { html: asWritten(one.reason) } },
    { key: { text: 'Asked by' }, value: { html: html`${one.askedBy}, ${one.asked}` } },
  ],
})}
<form method="post" action="${one.action}" novalidate><div class="govuk-button-group">
<button class="govuk-button" name="decision" value="granted">Grant<span class="govuk-visually-hidden"> ${one.right} to ${one.person}</span></button>
<button class="govuk-button govuk-button--secondary" name="decision" value="declined">Decline<span class="govuk-visually-hidden"> ${one.right} for ${one.person}</span></button>
</div></form>`,
)}`
}
