import { backLink, html, insetText, radios, warningText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'

export interface LeaveModel {
  readonly form: FormState
  readonly name: string
  readonly action: string
  readonly backHref: string
  readonly heirs: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
}

/** What ends, and who takes over. */
export function leaveView({ form, name, action, backHref, heirs }: LeaveModel): Html {
  return html`${backLink({ text: 'Back', href: backHref })}
${problems(form)}
<h1 class="govuk-heading-l">${name} leaves</h1>
<p class="govuk-body">At once, and for good:</p>
<ul class="govuk-list govuk-list--bullet">
<li>they are signed out everywhere; their next click is refused, and a download that is running stops</li>
<li>their passkeys, password and any link you gave them stop working</li>
<li>they hold no right any more</li>
<li>everything they are working on goes to the person you name</li>
</ul>
<p class="govuk-body">What they did stays in the records and in the audit log under their name.</p>
${warningText({ text: 'This cannot be undone. Somebody who comes back is invited anew.', iconFallbackText: 'Warning' })}
${
  heirs.length === 0
    ? insetText({ text: 'There is nobody at your agency who could take over. Invite somebody first.' })
    : postForm({
        action,
        submit: 'End the account and hand over',
        warning: true,
        body: radios({
          idPrefix: 'to',
          name: 'to',
          fieldset: { legend: { text: 'Who takes over?', classes: 'govuk-fieldset__legend--m' } },
          value: valueOf(form, 'to'),
          items: heirs.map((heir) => ({ value: heir.value, text: heir.text, hint: { text: heir.hint } })),
          ...fieldError(form, 'to'),
        }),
      })
}`
}
