import { button, html, input, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems, showDay } from '#platform/views/form.ts'

/** The certificates of one learner code, of every agency: what somebody takes along to the next job. */
export interface CertificatesModel {
  readonly form: FormState
  /** Null where the code is still asked for. */
  readonly certificates:
    | readonly {
        readonly number: string
        readonly title: string
        readonly level: string
        readonly agency: string
        readonly heldOn: string
        readonly expiresOn: string
        readonly isGood: boolean
      }[]
    | null
}

export const certificatesView = ({ form, certificates }: CertificatesModel): Html => html`${problems(form)}
<h1 class="govuk-heading-l">Your certificates</h1>
${certificates === null ? ask(form) : certificates.length === 0 ? html`<p class="govuk-body">There is no certificate under this code.</p>` : certificates.map(one)}`

const ask = (
  form: FormState,
): Html => html`<form method="post" action="/learn/passport" novalidate autocomplete="off">
${input({
  id: 'code',
  name: 'code',
  label: { text: 'Your own code' },
  hint: { text: 'It has 12 letters and numbers. One code holds the certificates of every agency' },
  classes: 'govuk-input--width-20',
  spellcheck: false,
  value: valueOf(form, 'code'),
  ...fieldError(form, 'code'),
})}
${button({ text: 'Show my certificates' })}
</form>`

const one = (
  certificate: NonNullable<CertificatesModel['certificates']>[number],
): Html => html`<h2 class="govuk-heading-m govuk-!-text-break-word">${certificate.title}</h2>
<p class="govuk-body">Level: ${certificate.level}<br>
Given by ${certificate.agency} on ${showDay(certificate.heldOn)}<br>
${certificate.isGood ? html`Good until ${showDay(certificate.expiresOn)}` : html`<strong>It was good until ${showDay(certificate.expiresOn)}</strong>`}</p>
<p class="govuk-body">Its number: <code>${certificate.number}</code><br>
Anybody can check it at <strong>/certificate</strong> on this site.</p>`
