import { backLink, button, details, html, input, tag, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import type { StandingWords } from './words.ts'

export interface AgreementModel {
  readonly form: FormState
  readonly id: string
  readonly title: string
  /** The exact text that is signed. */
  readonly text: string
  /** Its SHA-256. */
  readonly hash: string
  readonly standing: StandingWords
  readonly history: readonly HistoryEntry[]
  /** Parties who have not signed. */
  readonly notSigned: readonly string[]
  /** Null where there is nothing to sign, or not by this person. */
  readonly sign: SignModel | null
  readonly mayLeave: boolean
  readonly hasSigned: boolean
  readonly mayDrawUp: boolean
}
export interface HistoryEntry {
  readonly at: Date
  readonly what: string
  readonly by: string
  readonly problem: string | null
}
export interface SignModel {
  readonly name: string
  readonly agency: string
  readonly typed: string
  /** The hash of the text on this page; it comes back with the signature. */
  readonly seen: string
}

/** One agreement, whole. */
export const agreementView = (model: AgreementModel): Html => html`
${backLink({ text: 'Agreements', href: '/agreements' })}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body">${tag({ text: model.standing.tag, classes: model.standing.colour })}</p>
<p class="govuk-body">${model.standing.sentence}</p>
<h2 class="govuk-heading-m">The text</h2>
<div class="govuk-inset-text">${asWritten(model.text)}</div>
${details({ summaryText: 'Check this text yourself', html: fingerprint(model) })}
${model.sign === null ? null : signing(model.id, model.sign, model.form)}
<h2 class="govuk-heading-m">History</h2>
<ol class="govuk-list" reversed>${model.history.map(historyLine)}</ol>
${model.notSigned.length === 0 ? null : waiting(model.notSigned)}
${next(model)}`

const fingerprint = (model: AgreementModel): Html => html`
<p class="govuk-body">A signature is on exactly this text. Its fingerprint (SHA-256) is:</p>
<p class="govuk-body"><code class="app-as-written">${model.hash}</code></p>
<p class="govuk-body"><a class="govuk-link" href="/agreements/${model.id}/text">Save the text as a file</a>. Any SHA-256 tool gives the same fingerprint for that file.</p>`

const signing = (id: string, model: SignModel, form: FormState): Html => html`
<h2 class="govuk-heading-m">Sign for ${model.agency}</h2>
<p class="govuk-body">Signing says that your agency has read the text above and agrees to it. Sharing opens with each party that has signed too.</p>
${postForm({
  action: `/agreements/${id}`,
  submit: 'Sign this text',
  body: html`<input type="hidden" name="seen" value="${model.seen}">${input({
    id: 'name',
    name: 'name',
    label: { text: `Type your name: ${model.name}` },
    value: model.typed,
    autocomplete: 'off',
    spellcheck: false,
    ...fieldError(form, 'name'),
  })}`,
})}`

const historyLine = (entry: HistoryEntry): Html =>
  html`<li>${showInstant(entry.at)}: ${entry.what}, by ${entry.by}.${
    entry.problem === null ? null : html` <strong>${entry.problem}</strong>`
  }</li>`

const waiting = (names: readonly string[]): Html => html`
<h3 class="govuk-heading-s">Not signed yet</h3>
<ul class="govuk-list govuk-list--bullet">${names.map((name) => html`<li>${name}</li>`)}</ul>`

function next(model: AgreementModel): Html {
  const again = model.mayDrawUp
    ? html`<p class="govuk-body"><a class="govuk-link" href="/agreements/new?from=${model.id}">Draw up a new agreement from this one</a></p>`
    : null
  const leave = model.mayLeave
    ? button({
        text: model.hasSigned ? 'Leave this agreement' : 'Decline this agreement',
        href: `/agreements/${model.id}/leave`,
        classes: 'govuk-button--secondary',
      })
    : null
  return html`<h2 class="govuk-heading-m">What next</h2>
<p class="govuk-body"><a class="govuk-link" href="/agreements/${model.id}/if-it-ended">See what would change if this ended</a></p>
${again}
${leave}`
}
