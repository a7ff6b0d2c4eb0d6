import { button, html, input, insetText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems, showDay } from '#platform/views/form.ts'

/** Checking a certificate: anybody who was shown one. */
export interface CheckModel {
  readonly form: FormState
  /** Null where nothing was checked yet. */
  readonly found: {
    readonly isGood: boolean
    readonly title: string
    readonly level: string
    readonly agency: string
    readonly heldOn: string
    readonly expiresOn: string
    readonly aboutName: string
  } | null
}

export const checkView = ({ form, found }: CheckModel): Html => html`${problems(form)}
<h1 class="govuk-heading-l">Check a certificate</h1>
${found === null ? null : insetText({ html: answer(found) })}
<form method="post" action="/certificate" novalidate autocomplete="off">
${input({
  id: 'number',
  name: 'number',
  label: { text: 'The number of the certificate' },
  hint: { text: 'It has 12 letters and numbers' },
  classes: 'govuk-input--width-20',
  spellcheck: false,
  value: valueOf(form, 'number'),
  ...fieldError(form, 'number'),
})}
${input({
  id: 'name',
  name: 'name',
  label: { text: 'The name you were shown, if there is one' },
  value: valueOf(form, 'name'),
  ...fieldError(form, 'name'),
})}
${button({ text: 'Check it' })}
</form>`

const answer = (
  found: NonNullable<CheckModel['found']>,
): Html => html`<p class="govuk-heading-m">${found.isGood ? 'This certificate is good' : 'This certificate is over'}</p>
<p class="govuk-body govuk-!-text-break-word">${found.title}<br>
Level: ${found.level}<br>
Given by ${found.agency} on ${showDay(found.heldOn)}<br>
${found.isGood ? 'Good until' : 'It was good until'} ${showDay(found.expiresOn)}</p>
<p class="govuk-body">${found.aboutName}</p>`
