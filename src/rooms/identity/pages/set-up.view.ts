import { button, html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { problems } from '#platform/views/form.ts'

export interface SetUpModel {
  readonly form: FormState
  readonly partnershipHref: string
  readonly demonstrationAction: string
}

/** The first page there ever is: one choice. */
export function setUpView(model: SetUpModel): Html {
  return html`${problems(model.form)}
<h1 class="govuk-heading-l">Set up Article 4</h1>
<p class="govuk-body">Nobody uses this hub yet. This link works once.</p>
<h2 class="govuk-heading-m">For your own partnership</h2>
<p class="govuk-body">You need the name of your partnership, your own agency, and about five minutes.</p>
${button({ text: 'Set up our partnership', href: model.partnershipHref })}
<h2 class="govuk-heading-m">To look around first</h2>
<p class="govuk-body">A partnership in an invented county, with invented people and reports. You choose whom to sign in as.</p>
${warningText({ text: 'A demonstration stays one. Never enter anything real into it; start on a fresh machine or folder for your own partnership.', iconFallbackText: 'Warning' })}
<form method="post" action="${model.demonstrationAction}" novalidate>
${button({ text: 'Explore the demonstration partnership', classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>`
}
