import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, fieldsOf, meant, plain, type Choices } from '../../pages/parts.view.ts'

/** What somebody needs, who takes care of it, and the form for one more. */
export interface NeedsModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly kinds: Choices
  readonly urgencies: Choices
  readonly needs: readonly {
    readonly href: string
    readonly kind: string
    readonly urgency: string
    readonly isUrgent: boolean
    readonly words: string
    readonly state: string
    readonly owner: string
    readonly isOver: boolean
    readonly by: string
    readonly at: Date
  }[]
}

export const needsView = (model: NeedsModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">What ${model.reference} needs</h1>
${
  model.needs.length === 0
    ? html`<p class="govuk-body">Nothing is noted.</p>`
    : listTable({
        label: 'Needs',
        caption: 'Needs: what is open first',
        isFirstCellHeader: true,
        head: ['What', 'How soon', 'How it stands', 'What they said', 'Noted'],
        rows: model.needs.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${one.kind}</a>`,
          one.isUrgent ? codeTag(one.urgency, 'red') : one.urgency,
          html`${codeTag(one.state, one.isOver ? 'grey' : 'blue')} ${one.owner}`,
          html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
<h2 class="govuk-heading-m">Note a need</h2>
${postForm({ action: model.action, submit: 'Note it', body: fields(model) })}`

function fields(model: NeedsModel): Html {
  const { pick, choice, area } = fieldsOf({ form: model.form, known: {} })
  return html`${pick('kind', 'What do they need?', model.kinds)}
${choice('urgency', 'How soon?', model.urgencies)}
${area('words', 'What did they say?', 'What they want, and what they do not want')}
${meant()}`
}
