import { html, radios, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from './parts.view.ts'

/** Telephones that carry an operation: when they were last in contact, and the way to shut one out. */
export interface DeviceLine {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly addedAt: Date
  readonly lastAt: Date | null
  readonly tag: string
  readonly colour: string
  /** Null where it was not told to forget, or has not been in contact since. */
  readonly forgotAt: Date | null
  readonly isShutOut: boolean
}
export interface DevicesModel {
  readonly form: FormState
  readonly at: string
  readonly backHref: string
  readonly devices: readonly DeviceLine[]
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
}

export const devicesView = (model: DevicesModel): Html => {
  const live = model.devices.filter((one) => !one.isShutOut)
  return html`${back(model.backHref, 'The field')}
${problems(model.form)}
<h1 class="govuk-heading-l">Telephones that carry this operation</h1>
${
  model.devices.length === 0
    ? html`<p class="govuk-body">None that you may see.</p>`
    : listTable({
        label: 'Telephones',
        caption: 'Telephones',
        head: ['Telephone', 'Whose', 'Put on it', 'Last in contact', 'How it stands'],
        rows: model.devices.map((one) => [
          plain(one.name),
          plain(one.owner),
          showInstant(one.addedAt),
          one.lastAt === null ? 'Never' : showInstant(one.lastAt),
          html`${codeTag(one.tag, one.colour)}${one.forgotAt === null ? null : html` Told to forget on ${showInstant(one.forgotAt)}`}`,
        ]),
      })
}
${live.length === 0 ? null : shutOut(model, live)}`
}

const shutOut = (
  model: DevicesModel,
  live: readonly DeviceLine[],
): Html => html`<h2 class="govuk-heading-m">Shut one out</h2>
<p class="govuk-body">It gives and gets nothing from then on, and forgets everything the next time it has a network. What it has sent stays. This cannot be taken back; its owner can put the operation on it again.</p>
${postForm({
  action: model.at,
  submit: 'Shut it out',
  warning: true,
  body: html`${radios({
    name: 'device',
    idPrefix: 'device',
    fieldset: { legend: { text: 'Which telephone?', classes: 'govuk-fieldset__legend--s' } },
    value: valueOf(model.form, 'device'),
    items: live.map((one) => ({ value: one.id, text: `${plain(one.name)}, ${plain(one.owner)}` })),
    ...fieldError(model.form, 'device'),
  })}
${radios({
  name: 'reason',
  idPrefix: 'reason',
  fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(model.form, 'reason'),
  items: [...model.reasons],
  ...fieldError(model.form, 'reason'),
})}`,
})}`
