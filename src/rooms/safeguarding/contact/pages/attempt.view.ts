import { html, insetText, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, plain, type Choices } from '../../pages/parts.view.ts'

/** One attempt: refused with its reason; or where to, what they said, and then what came of it. */
export interface AttemptModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
  readonly purpose: string
  /** Why it was refused; null where it was begun. */
  readonly refusal: string | null
  /** Null where it is not shown (any more). */
  readonly opened: { readonly address: string; readonly codeWord: string } | null
  /** What came of it; null where that is still to be said. */
  readonly result: string | null
  readonly mayTell: boolean
  readonly terms: readonly string[]
  readonly languages: string
  readonly interpreter: string
  readonly results: Choices
}

export const attemptView = (
  model: AttemptModel,
): Html => html`${back(model.backHref, 'How they may be reached')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.refusal === null ? `Contact them: ${model.kind}` : 'Do not contact them this way now'}</h1>
${model.refusal === null ? begun(model) : refused(model.refusal)}`

const refused = (reason: string): Html =>
  html`<p class="govuk-body-l">${reason}.</p><p class="govuk-body">Nothing was opened. That you wanted to is in the contact log.</p>`

const begun = (model: AttemptModel): Html => html`<p class="govuk-body">${model.purpose}.</p>
${model.opened === null ? shut(model) : open(model, model.opened)}
${model.result === null && model.mayTell ? outcome(model) : null}`

const shut = (model: AttemptModel): Html =>
  model.result === null
    ? insetText({
        text: 'Where to is not shown: the half hour is over, they closed this way meanwhile, somebody else set out, or the key service does not answer.',
      })
    : html`<p class="govuk-body">What came of it: ${model.result}.</p>`

const open = (model: AttemptModel, { address, codeWord }: { address: string; codeWord: string }): Html =>
  html`${summaryList({
    rows: [
      { key: { text: 'Where to' }, value: { html: asWritten(plain(address)) } },
      {
        key: { text: 'Word by which you know each other' },
        value: { text: codeWord === '' ? 'None was chosen' : plain(codeWord) },
      },
      { key: { text: 'Languages' }, value: { text: model.languages } },
      { key: { text: 'Interpreter' }, value: { text: model.interpreter } },
    ],
  })}
<h2 class="govuk-heading-m">What they said</h2>
<ul class="govuk-list govuk-list--bullet">${model.terms.map((line) => html`<li class="govuk-!-text-break-word">${plain(line)}</li>`)}</ul>
${insetText({ text: 'Say nothing of the matter until you know that it is them, alone. Ask first whether it is safe to talk. If it is not, say the agreed words and end it.' })}`

function outcome(model: AttemptModel): Html {
  const { choice, area } = fieldsOf({ form: model.form, known: {} })
  return html`<h2 class="govuk-heading-m">What came of it</h2>
${postForm({
  action: model.action,
  submit: 'Record it',
  body: html`${choice('result', 'What happened?', model.results, 'If somebody else answered, or it was not safe, it stays closed until they confirm it again')}
${area('note', 'Note', 'Not what you talked about')}`,
})}`
}
