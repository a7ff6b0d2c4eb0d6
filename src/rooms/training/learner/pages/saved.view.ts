import { button, details, html, input, insetText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { valueOf } from '#platform/forms.ts'
import { asWritten, fieldError, problems } from '#platform/views/form.ts'

/** What came is safe; or there was nothing to take. */
export interface SavedModel {
  readonly form: FormState
  readonly title: string
  readonly words: string
  readonly session: string
  /** Null where no answers of this person are here. */
  readonly code: string | null
  readonly shownCode: string
  /** Whether a certificate may be asked for. */
  readonly mayCertify: boolean
  readonly reading: readonly { readonly title: string; readonly words: string }[]
}

export const savedView = (model: SavedModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body">${model.words}</p>
${
  model.code === null
    ? html`<p class="govuk-body"><a class="govuk-link" href="/learn">Go back to the beginning</a></p>`
    : html`${insetText({ html: html`<p class="govuk-body">Keep your code. You need it next time:</p><p class="govuk-heading-m"><code>${model.shownCode}</code></p>` })}
${model.mayCertify ? certificate(model, model.code) : null}`
}
${
  model.reading.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">To read again</h2>
${model.reading.map((one) => details({ summaryText: one.title, html: asWritten(one.words) }))}`
}`

const certificate = (
  { form, session }: SavedModel,
  code: string,
): Html => html`<h2 class="govuk-heading-m">Your certificate</h2>
<form method="post" action="/learn/certificate" novalidate autocomplete="off">
<input type="hidden" name="session" value="${session}">
<input type="hidden" name="code" value="${code}">
${input({
  id: 'name',
  name: 'name',
  label: { text: 'Your name, if it should be tied to the certificate' },
  hint: {
    text: 'You may leave it empty. We do not keep the name: whoever checks the certificate types it too, and learns only whether it fits',
  },
  value: valueOf(form, 'name'),
  ...fieldError(form, 'name'),
})}
${button({ text: 'Show my certificate' })}
</form>`
