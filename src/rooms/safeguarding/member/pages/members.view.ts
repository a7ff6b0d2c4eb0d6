import { html, insetText, radios, select, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag } from '../../pages/parts.view.ts'

type Choices = readonly { readonly value: string; readonly text: string }[]

export interface MembersModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly value: (name: string) => string
  readonly now: readonly {
    readonly name: string
    readonly agency: string
    readonly basis: string
    readonly seesNothing: boolean
    readonly endHref: string | null
  }[]
  readonly history: readonly {
    readonly at: Date
    readonly who: string
    readonly deed: string
    readonly reason: string
    readonly by: string
  }[]
  /** Null for whoever may add nobody. */
  readonly possible: Choices | null
  readonly laws: Choices
}

export const membersView = (model: MembersModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">Who works with ${model.reference}</h1>
<p class="govuk-body">These people see the record, and nobody else does.</p>
${listTable({
  label: 'Members now',
  caption: 'Members now',
  isFirstCellHeader: true,
  head: ['Who', 'Where', 'On what it stands', 'Change'],
  rows: model.now.map((one) => [
    one.name,
    one.agency,
    one.seesNothing
      ? html`${codeTag('Sees nothing', 'red')} What the person agreed to was taken back`
      : one.basis,
    one.endHref === null
      ? 'Nothing that you can change'
      : html`<a class="govuk-link" href="${one.endHref}">End it<span class="govuk-visually-hidden"> for ${one.name}</span></a>`,
  ]),
})}
${model.possible === null ? null : html`<h2 class="govuk-heading-m">Add somebody</h2>${adding(model, model.possible)}`}
<h2 class="govuk-heading-m">Who was added, by whom, and who left</h2>
${listTable({
  label: 'Every change',
  caption: 'Every change, oldest first',
  head: ['When', 'Who', 'What', 'Why', 'By'],
  rows: model.history.map((one) => [
    showInstant(one.at),
    one.who,
    one.deed,
    asWritten(markBidi(one.reason)),
    one.by,
  ]),
})}`

const adding = (model: MembersModel, possible: Choices): Html =>
  possible.length === 0
    ? html`<p class="govuk-body">Nobody else could be added. It takes the right of a caseworker or safeguarding lead, here or at a partner with an agreement for safeguarding.</p>`
    : html`${insetText({ text: 'They will see everything in the record. Add as few as the person needs.' })}
${postForm({ action: model.action, submit: 'Add them', body: fields(model, possible) })}`

const fields = (
  model: MembersModel,
  possible: Choices,
): Html => html`${select({ id: 'staff', name: 'staff', label: { text: 'Who is to work with them?' }, value: model.value('staff'), items: [{ value: '', text: 'Choose' }, ...possible], ...fieldError(model.form, 'staff') })}
${radios({
  name: 'basis',
  idPrefix: 'basis',
  fieldset: {
    legend: {
      text: 'If they work for another agency: on what does it stand?',
      classes: 'govuk-fieldset__legend--s',
    },
  },
  value: model.value('basis'),
  items: [
    { value: 'consent', text: 'The person agreed that their record is shared with that agency' },
    { value: 'law', text: 'A law allows it without their agreement' },
  ],
  ...fieldError(model.form, 'basis'),
})}
${radios({ name: 'law', idPrefix: 'law', fieldset: { legend: { text: 'Which law?', classes: 'govuk-fieldset__legend--s' } }, value: model.value('law'), items: [...model.laws], ...fieldError(model.form, 'law') })}
${textarea({ id: 'reason', name: 'reason', rows: 3, label: { text: 'Why is it needed?' }, value: model.value('reason'), ...fieldError(model.form, 'reason') })}`
