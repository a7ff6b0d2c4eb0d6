import { html, input, radios, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain } from '../../pages/parts.view.ts'

export interface NamesModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly value: (name: string) => string
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly names: readonly {
    readonly kind: string
    readonly name: string
    readonly deed: string
    readonly by: string
    readonly at: Date
  }[]
}

export const namesView = (model: NamesModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">Names of ${model.reference}</h1>
${
  model.names.length === 0
    ? html`<p class="govuk-body">No name is noted.</p>`
    : listTable({
        label: 'Every note',
        caption: 'Every note, oldest first',
        head: ['Name', 'What it is', 'What was done', 'Who and when'],
        rows: model.names.map((one) => [
          html`<span class="govuk-!-text-break-word">${plain(one.name)}</span>`,
          one.kind,
          one.deed,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
<h2 class="govuk-heading-m">Note a name, or take one back</h2>
${postForm({ action: model.action, submit: 'Record it', body: fields(model) })}`

const fields = (
  model: NamesModel,
): Html => html`${radios({ name: 'kind', idPrefix: 'kind', fieldset: { legend: { text: 'What kind of name is it?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('kind'), items: [...model.kinds], ...fieldError(model.form, 'kind') })}
${input({ id: 'name', name: 'name', label: { text: 'The name' }, spellcheck: false, autocomplete: 'off', value: model.value('name'), ...fieldError(model.form, 'name') })}
${radios({
  name: 'deed',
  idPrefix: 'deed',
  fieldset: { legend: { text: 'What do you do with it?', classes: 'govuk-fieldset__legend--s' } },
  value: model.value('deed'),
  items: [
    { value: 'note', text: 'Note it' },
    { value: 'take-back', text: 'Take it back: it is not theirs, or is written wrongly' },
  ],
  ...fieldError(model.form, 'deed'),
})}`
