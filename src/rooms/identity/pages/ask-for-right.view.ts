import { backLink, html, radios, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'

export interface AskForRightModel {
  readonly form: FormState
  readonly name: string
  readonly action: string
  readonly backHref: string
  readonly rights: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
}

/** Which right, and why. */
export function askForRightView({ form, name, action, backHref, rights }: AskForRightModel): Html {
  return html`${backLink({ text: 'Back', href: backHref })}
${problems(form)}
<h1 class="govuk-heading-l">Ask for a right for ${name}</h1>
<p class="govuk-body">An administrator of another agency decides. Nobody at your own agency can.</p>
${
  rights.length === 0
    ? html`<p class="govuk-body">${name} holds, or is waiting for, every right there is.</p>`
    : postForm({
        action,
        submit: 'Ask for it',
        body: html`${radios({
          idPrefix: 'right',
          name: 'right',
          fieldset: { legend: { text: 'Which right?', classes: 'govuk-fieldset__legend--m' } },
          value: valueOf(form, 'right'),
          items: rights.map((right) => ({
            value: right.value,
            text: right.text,
            hint: { text: right.hint },
          })),
          ...fieldError(form, 'right'),
        })}
${textarea({
  id: 'reason',
  name: 'reason',
  label: { text: 'Why does this person need it?' },
  hint: { text: 'Whoever decides at another agency reads this. Write nothing about a case.' },
  rows: 4,
  value: valueOf(form, 'reason'),
  ...fieldError(form, 'reason'),
})}`,
      })
}`
}
