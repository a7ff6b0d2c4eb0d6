import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, fieldsOf, meant, plain, type Choices } from '../../pages/parts.view.ts'

/** One need: how it stands, what was done, and what may be said of it now. */
export interface NeedModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
  readonly urgency: string
  readonly words: string
  readonly state: string
  readonly owner: string
  readonly servicesHref: string | null
  readonly actions: Choices
  readonly staff: Choices
  readonly steps: readonly {
    readonly deed: string
    readonly words: string
    readonly by: string
    readonly at: Date
  }[]
}

export const needView = (model: NeedModel): Html => html`${back(model.backHref, 'What they need')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.kind}</h1>
<p class="govuk-body">${codeTag(model.state)} ${model.owner} ${model.urgency}.</p>
<p class="govuk-body govuk-!-text-break-word">${plain(model.words)}</p>
${model.servicesHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.servicesHref}">Services that could help with this</a></p>`}
${
  model.steps.length === 0
    ? null
    : listTable({
        label: 'What was done',
        caption: 'What was done, oldest first',
        isFirstCellHeader: true,
        head: ['What', 'What came of it', 'Recorded'],
        rows: model.steps.map((one) => [
          one.deed,
          html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
<h2 class="govuk-heading-m">Say what happened</h2>
${postForm({ action: model.action, submit: 'Record it', body: fields(model) })}`

function fields(model: NeedModel): Html {
  const { choice, pick, area } = fieldsOf({ form: model.form, known: {} })
  return html`${choice('action', 'What happened?', model.actions)}
${pick('staff', 'If somebody takes it on, who?', model.staff)}
${area('words', 'What came of it?')}
${meant()}`
}
