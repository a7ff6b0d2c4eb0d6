import { html, insetText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, meant, type Choices } from '../../pages/parts.view.ts'

/** Asking another agency to help somebody. */
export interface AskModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly agencies: Choices
  readonly kinds: Choices
  readonly urgencies: Choices
  readonly laws: Choices
  /** Names of the agencies with which they agreed to share. */
  readonly agreed: readonly string[]
}

export const askView = (model: AskModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">Ask another agency to help</h1>
<p class="govuk-body">For ${model.reference}. The other agency sees what you write here, their age as far as it is known, their languages and whether they want an interpreter. It sees no name, and nothing else of the record.</p>
${insetText({ text: model.agreed.length === 0 ? 'They have agreed to share with no agency yet.' : `They agreed to share with ${model.agreed.join(', ')}.` })}
${
  model.agencies.length === 0
    ? html`<p class="govuk-body">There is no agency with which yours may share for safeguarding.</p>`
    : postForm({ action: model.action, submit: 'Ask them', body: fields(model) })
}`

function fields(model: AskModel): Html {
  const { pick, choice, area } = fieldsOf({ form: model.form, known: {} })
  return html`${pick('to', 'Who is asked?', model.agencies)}
${pick('kind', 'What do they need?', model.kinds)}
${area('asked', 'What is asked?', 'No name, number or address', 5)}
${choice('urgency', 'How soon is an answer needed?', model.urgencies)}
${choice('basis', 'What allows it?', [
  {
    value: 'consent',
    text: 'They agreed to share with this agency',
    hint: 'If they take it back, the agency sees it no more',
  },
  { value: 'law', text: 'A law allows it without their agreement' },
])}
${pick('law', 'If a law: which?', model.laws)}
${area('reason', 'If a law: why does it allow this?')}
${meant()}`
}
