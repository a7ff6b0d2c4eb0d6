import { button, details, html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { problems } from '#platform/views/form.ts'
import { fieldsView, type StepModel } from './step.view.ts'

/** The operator's screen: every question of the form on one page, the three about safety first. */
export interface TakeCallModel {
  readonly token: string
  readonly title: string
  readonly hint: string
  readonly send: string
  readonly parts: readonly CallPart[]
  /** What is wrong, each error with the box that its link leads into. */
  readonly summary: FormState
}
export interface CallPart {
  readonly id: string
  readonly title: string
  /** Long lists wait folded, so that the keyboard need not go through them. */
  readonly isFolded: boolean
  readonly isOneField: boolean
  readonly fields: StepModel
}

export function takeCallView(model: TakeCallModel): Html {
  return html`${problems(model.summary)}
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body">${model.hint}</p>
<form method="post" action="/calls/new" class="app-call" novalidate>
<input type="hidden" name="token" value="${model.token}">
${model.parts.map((part) => partView(part))}
${button({ text: model.send, preventDoubleClick: true })}
</form>`
}

function partView(part: CallPart): Html {
  if (part.isFolded) return details({ summaryText: part.title, html: fieldsView(part.fields) })
  // Where a part has one field, its question is the field's own name: heard once, seen once.
  if (part.isOneField) return html`<div class="app-call__part">${fieldsView(part.fields)}</div>`
  return html`<section class="app-call__part" aria-labelledby="part-${part.id}"><h2 class="govuk-heading-s" id="part-${part.id}">${part.title}</h2>
${fieldsView(part.fields)}</section>`
}

export interface CallTakenModel {
  readonly receipt: string
  readonly isSafe: boolean
}

export function callTakenView(model: CallTakenModel): Html {
  return html`<h1 class="govuk-heading-l">The report is saved</h1>
<p class="govuk-body">The caller’s code is</p>
<p class="govuk-heading-xl app-receipt__code">${model.receipt}</p>
<p class="govuk-body">${
    model.isSafe
      ? 'Read it out slowly, twice. With it they can read messages and write to us on the public site. It will not be shown again.'
      : 'The caller could not talk freely. Do not read the code out unless they say that it is safe to write it down. It will not be shown again.'
  }</p>
<p class="govuk-body">If somebody is in danger now, stay on the line and make sure that 999 has the call.</p>
<p class="govuk-body"><a class="govuk-link" href="/calls/new">Take another call</a> or <a class="govuk-link" href="/reports">go to the reports</a></p>`
}
