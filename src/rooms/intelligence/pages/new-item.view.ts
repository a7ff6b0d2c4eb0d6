import { checkboxes, html, type Html } from '@article4/govuk-html'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { itemFields, type ItemFields } from './item-fields.view.ts'
import { back } from './parts.view.ts'

/** What the agency knows by itself, as an item. */
export interface NewItemModel {
  readonly fields: ItemFields
}

export function newItemView({ fields }: NewItemModel): Html {
  return html`${back('/items', 'Our items')}
${problems(fields.form)}
<h1 class="govuk-heading-l">Write an item from our own knowledge</h1>
<p class="govuk-body">Not for emergencies: if somebody is in danger now, call 999. This is no crime report and no safeguarding referral, and replaces neither.</p>
${postForm({
  action: '/items/new',
  submit: 'Save the draft',
  body: html`${itemFields(fields)}
${checkboxes({
  name: 'declared',
  idPrefix: 'declared',
  fieldset: { legend: { text: 'Declaration', classes: 'govuk-fieldset__legend--s' } },
  items: [{ value: 'yes', text: 'Nothing here is above OFFICIAL-SENSITIVE' }],
  ...fieldError(fields.form, 'declared'),
})}`,
})}`
}
