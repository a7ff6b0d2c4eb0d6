import { backLink, html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { changesView, type ChangesModel } from './parts.view.ts'

export interface LeaveModel {
  readonly form: FormState
  readonly id: string
  readonly title: string
  /** What is done, as heading and button say it. */
  readonly heading: string
  readonly agency: string
  readonly hasLeft: boolean
  readonly changes: ChangesModel
}

/** The first step of leaving an agreement. */
export const leaveView = (model: LeaveModel): Html => html`
${backLink({ text: model.title, href: `/agreements/${model.id}` })}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
${model.hasLeft ? html`<p class="govuk-body">${model.agency} has left this agreement already. There is nothing more to do.</p>` : ask(model)}`

const ask = (model: LeaveModel): Html => html`
<p class="govuk-body">${model.title}, for ${model.agency}.</p>
${changesView(model.changes)}
${warningText({ iconFallbackText: 'Warning', text: 'This cannot be undone. To come back, everybody must sign a new agreement.' })}
${model.changes.lost.length === 0 ? null : html`<p class="govuk-body">What partners have read already stays with them, under the terms you signed.</p>`}
${postForm({ action: `/agreements/${model.id}/leave`, submit: model.heading, warning: true, body: html`` })}
<p class="govuk-body"><a class="govuk-link" href="/agreements/${model.id}">Stay in it</a></p>`
