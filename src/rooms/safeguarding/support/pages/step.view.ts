import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, meant, plain, type Choices } from '../../pages/parts.view.ts'

/** One step in the life of a support referral. */
export interface StepModel {
  readonly form: FormState
  readonly title: string
  readonly action: string
  readonly backHref: string
  readonly asked: string
  readonly isPossible: boolean
  /** Null where no reason is asked. */
  readonly reasons: Choices | null
}

export const stepView = (model: StepModel): Html => html`${back(model.backHref, 'What was asked')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body govuk-!-text-break-word">${plain(model.asked)}</p>
${
  model.isPossible
    ? html`<p class="govuk-body">Both agencies read what you write here, and it cannot be changed afterwards.</p>
${postForm({ action: model.action, submit: model.title, body: fields(model) })}`
    : html`<p class="govuk-body">This cannot be done now, or is not yours to do. Look at what was asked again.</p>`
}`

function fields({ form, reasons }: StepModel): Html {
  const { choice, area } = fieldsOf({ form, known: {} })
  return html`${reasons === null ? null : choice('reason', 'Why?', reasons)}
${area('words', reasons === null ? 'What they should know (optional)' : 'In your own words', 'No name, number or address')}
${meant()}`
}
