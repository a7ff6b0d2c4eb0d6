import { dateInput, html, input, insetText, radios, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain } from '../../pages/parts.view.ts'

/** What the local authority was told, and said. */
export interface AuthorityModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly isOpen: boolean
  readonly value: (name: string) => string
  readonly deeds: readonly { readonly value: string; readonly text: string }[]
  readonly notes: readonly {
    readonly what: string
    readonly authority: string
    readonly on: string
    readonly note: string
    readonly by: string
  }[]
}

export const authorityView = (model: AuthorityModel): Html => html`${back(model.backHref, 'The referral')}
${problems(model.form)}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l">What the local authority was told</h1>
${insetText({ text: 'Call children’s services of the area where they are now. A child is kept safe first; the referral comes after that.' })}
${
  model.notes.length === 0
    ? html`<p class="govuk-body">Nothing is noted.</p>`
    : listTable({
        label: 'What is noted',
        caption: 'What is noted, oldest first',
        isFirstCellHeader: true,
        head: ['What', 'When', 'Who', 'Noted by'],
        rows: model.notes.map((one) => [
          one.what,
          showDay(one.on),
          html`<span class="govuk-!-text-break-word">${plain(one.authority)}${one.note === '' ? null : html`. ${plain(one.note)}`}</span>`,
          one.by,
        ]),
      })
}
${model.isOpen ? postForm({ action: model.action, submit: 'Note it', body: fields(model) }) : null}`

const fields = (
  model: AuthorityModel,
): Html => html`${radios({ name: 'deed', idPrefix: 'deed', fieldset: { legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('deed'), items: [...model.deeds], ...fieldError(model.form, 'deed') })}
${input({ id: 'authority', name: 'authority', label: { text: 'Which local authority?' }, value: model.value('authority'), ...fieldError(model.form, 'authority') })}
${dateInput({
  id: 'happenedOn',
  namePrefix: 'happenedOn',
  fieldset: { legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } },
  day: { value: model.value('happenedOn-day') },
  month: { value: model.value('happenedOn-month') },
  year: { value: model.value('happenedOn-year') },
  ...fieldError(model.form, 'happenedOn'),
})}
${textarea({ id: 'note', name: 'note', rows: 3, label: { text: 'Their reference, or what they will do (optional)' }, value: model.value('note'), ...fieldError(model.form, 'note') })}`
