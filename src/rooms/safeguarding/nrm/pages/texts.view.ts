import { checkboxes, html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** Texts without a name, to be read by somebody before they go anywhere. */
export interface TextsModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly texts: readonly {
    readonly key: string
    readonly ask: string
    /** Where it can be written in another way. */
    readonly href: string
    readonly words: string
    readonly isTicked: boolean
  }[]
}

export const textsView = (model: TextsModel): Html => html`${back(model.backHref, 'The referral')}
${problems(model.form)}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l">What is left without their name</h1>
${
  model.texts.length === 0
    ? html`<p class="govuk-body">Somebody has read every text as it stands now.</p>`
    : html`${warningText({ text: 'Names, contacts, birthdays and addresses are taken out where a machine finds them. It does not find everything: a tattoo, a rare job or a small village can lead to somebody too.', iconFallbackText: 'Warning' })}
<p class="govuk-body">If a text still leads to them, go back to that answer and write it in another way. Then read it here again.</p>
${postForm({
  action: model.action,
  submit: 'I have read these',
  body: html`${model.texts.map((one) => html`<input type="hidden" name="shown" value="${one.key}">`)}
${checkboxes({
  name: 'digest',
  idPrefix: 'digest',
  fieldset: {
    legend: { text: 'Which of these lead to nobody?', classes: 'govuk-fieldset__legend--m' },
  },
  items: model.texts.map((one) => ({
    value: one.key,
    html: html`<strong>${one.ask}</strong><span class="govuk-!-text-break-word">${asWritten(plain(one.words))}</span>`,
    checked: one.isTicked,
  })),
  ...fieldError(model.form, 'digest'),
})}`,
})}
<h2 class="govuk-heading-m">Write one in another way</h2>
<ul class="govuk-list">${model.texts.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.ask}</a></li>`)}</ul>`
}`
