import { dateInput, html, insetText, radios, textarea, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import type { FormState } from '#platform/forms.ts'
import { asWritten, fieldError, postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain } from '../../pages/parts.view.ts'

/** What somebody is in the event that is assessed, role by role, and the form to note one or take one back. */
export interface RolesModel {
  readonly form: FormState
  readonly action: string
  readonly assessmentHref: string
  readonly title: string
  readonly value: (name: string) => string
  readonly standing: readonly {
    readonly words: string
    readonly since: string | null
    readonly reason: string
    readonly by: string
    readonly at: Date
  }[]
  readonly history: readonly {
    readonly words: string
    readonly deed: string
    readonly by: string
    readonly at: Date
  }[]
  /** What texts say, each as it stands there. */
  readonly stated: readonly string[]
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

export const rolesView = (model: RolesModel): Html => html`${back(model.assessmentHref, 'The assessment')}
${problems(model.form)}
<h1 class="govuk-heading-l govuk-!-text-break-word">Roles: ${plain(model.title)}</h1>
${insetText({ text: 'Somebody may be a suspect, a witness and a victim at once. Each role is noted by itself, by a person, for this event. None is worked out from another, and none says that anybody is an offender.' })}
${model.standing.length === 0 ? html`<p class="govuk-body">No role is noted.</p>` : standing(model)}
${
  model.stated.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What items say they were</h2>
<p class="govuk-body">Each in the words of one item, about one event. It is not noted here by that.</p>
${bullets(model.stated.map(plain))}`
}
<h2 class="govuk-heading-m">Note a role, or take one back</h2>
${postForm({ action: model.action, submit: 'Record it', body: fields(model) })}
${
  model.history.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Every note</h2>
${listTable({
  label: 'Every note',
  caption: 'Oldest first',
  head: ['When', 'Role', 'What was done', 'Who'],
  rows: model.history.map((one) => [showInstant(one.at), one.words, one.deed, one.by]),
})}`
}`

const standing = (model: RolesModel): Html =>
  listTable({
    label: 'Roles that stand',
    caption: 'Roles that stand',
    isCaptionShown: true,
    isFirstCellHeader: true,
    head: ['Role', 'Since', 'Reason', 'Noted'],
    rows: model.standing.map((one) => [
      one.words,
      one.since === null ? 'Not known' : showDay(one.since),
      asWritten(markBidi(one.reason)),
      html`${one.by}, ${showInstant(one.at)}`,
    ]),
  })

const fields = ({ form, value, choices }: RolesModel): Html => html`${radios({
  name: 'role',
  idPrefix: 'role',
  fieldset: { legend: { text: 'Which role?', classes: 'govuk-fieldset__legend--s' } },
  value: value('role'),
  items: [...choices],
  ...fieldError(form, 'role'),
})}
${radios({
  name: 'deed',
  idPrefix: 'deed',
  classes: 'govuk-radios--inline',
  fieldset: { legend: { text: 'What do you do?', classes: 'govuk-fieldset__legend--s' } },
  value: value('deed'),
  items: [
    { value: 'note', text: 'Note it' },
    { value: 'take-back', text: 'Take it back' },
  ],
  ...fieldError(form, 'deed'),
})}
${dateInput({
  id: 'since',
  namePrefix: 'since',
  fieldset: { legend: { text: 'Since when? (if a day is known)', classes: 'govuk-fieldset__legend--s' } },
  day: { value: value('since-day') },
  month: { value: value('since-month') },
  year: { value: value('since-year') },
  ...fieldError(form, 'since'),
})}
${textarea({ id: 'reason', name: 'reason', rows: 4, label: { text: 'The reason' }, hint: { text: 'From what you conclude it. No name of a source' }, value: value('reason'), ...fieldError(form, 'reason') })}`
