import { checkboxes, html, input, radios, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, longField } from '../../parts.view.ts'

/** Asking for an extract. */
export interface AskModel {
  readonly form: FormState
  readonly action: string
  readonly name: string
  readonly unit: string
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly secrets: readonly { readonly value: string; readonly text: string }[]
  readonly k: string
  readonly leastK: number
  readonly epsilon: string
}

const valuesOf = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

export const askView = (
  model: AskModel,
): Html => html`${back('/evaluation/extracts', 'Extracts for the adviser')}${problems(model.form)}
<h1 class="govuk-heading-l">Ask for an extract: ${model.name}</h1>
<p class="govuk-body">One is ${model.unit}. Only whole years, and only the codes below, together. Nothing smaller than the whole area is in any of them.</p>
${postForm({ action: model.action, submit: 'Ask for it', body: fields(model) })}`

const year = (form: FormState, name: string, text: string): Html =>
  input({
    id: name,
    name,
    label: { text, classes: 'govuk-label--s' },
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
    value: valueOf(form, name),
    ...fieldError(form, name),
  })
const fields = (model: AskModel): Html => html`${year(model.form, 'fromYear', 'From which year')}
${year(model.form, 'toYear', 'To which year')}
${checkboxes({
  name: 'kinds',
  idPrefix: 'kinds',
  fieldset: { legend: { text: 'By what, together', classes: 'govuk-fieldset__legend--s' } },
  hint: { text: 'At most three. The fewer, the more groups are large enough' },
  values: [...valuesOf(model.form, 'kinds')],
  items: [...model.kinds],
  ...fieldError(model.form, 'kinds'),
})}
${
  model.secrets.length === 0
    ? null
    : radios({
        name: 'secret',
        idPrefix: 'secret',
        fieldset: { legend: { text: 'A sensitive one with them', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: 'In each group there must be several values of it, none of fewer than five' },
        value: valueOf(model.form, 'secret'),
        items: [{ value: '', text: 'None' }, ...model.secrets],
        ...fieldError(model.form, 'secret'),
      })
}
${radios({
  name: 'manner',
  idPrefix: 'manner',
  fieldset: { legend: { text: 'How it is protected', classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(model.form, 'manner', 'cells'),
  items: [
    { value: 'cells', text: 'Only groups that are large enough; the others coarser, or dropped' },
    {
      value: 'noise',
      text: `One code, each count with noise (epsilon ${model.epsilon})`,
      hint: { text: 'It takes from what may be told of this data in a year' },
    },
  ],
  ...fieldError(model.form, 'manner'),
})}
${input({
  id: 'k',
  name: 'k',
  label: { text: 'How many must share a group', classes: 'govuk-label--s' },
  hint: { text: `At least ${model.leastK}` },
  classes: 'govuk-input--width-3',
  inputmode: 'numeric',
  value: valueOf(model.form, 'k', model.k),
  ...fieldError(model.form, 'k'),
})}
${longField({ form: model.form, name: 'reason', label: 'What it is for' })}`
