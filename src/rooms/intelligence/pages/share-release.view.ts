import { checkboxes, html, insetText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { basisFields, conditionsField } from './basis-fields.view.ts'
import { back } from './parts.view.ts'

/** Which agencies may read it, each on which conditions. */
export interface ShareReleaseModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly urn: string
  readonly handling: string
  readonly needsConditions: boolean
  readonly partners: readonly {
    readonly agencyId: string
    readonly name: string
    readonly chosen: boolean
    readonly hint: string | null
  }[]
  /** Shown when the guard has asked for a second look. */
  readonly asks: readonly string[]
  readonly wideningBlocked: boolean
}

export function shareReleaseView(model: ShareReleaseModel): Html {
  return html`${back(model.backHref, 'Back to who can see it')}
${problems(model.form)}
<h1 class="govuk-heading-l">Share item ${model.urn} with agencies</h1>
${model.wideningBlocked ? insetText({ text: 'This item is S2 and has readers already. Before more are named, the originator must have agreed to wider sharing.' }) : null}
${model.partners.length === 0 ? html`<p class="govuk-body">No agency with a live agreement for the purpose you work for is left to name.</p>` : form(model)}`
}

const form = (model: ShareReleaseModel): Html =>
  postForm({
    action: model.action,
    submit: 'Share it',
    body: html`<input type="hidden" name="handling" value="${model.handling}">
${checkboxes({
  name: 'agencies',
  idPrefix: 'agencies',
  fieldset: { legend: { text: 'Which agencies?', classes: 'govuk-fieldset__legend--m' } },
  hint: { text: 'Only those with a live agreement for the purpose you work for' },
  items: model.partners.map((partner) => ({
    value: partner.agencyId,
    text: partner.name,
    checked: partner.chosen,
    ...(partner.hint === null ? {} : { hint: { text: partner.hint } }),
    conditional: { html: conditionsField(model.form, partner.agencyId, partner.name, model.needsConditions) },
  })),
  ...fieldError(model.form, 'agencies'),
})}
${basisFields(model.form)}
${
  model.asks.length === 0
    ? null
    : checkboxes({
        name: 'sure',
        idPrefix: 'sure',
        fieldset: { legend: { text: 'This is further than usual', classes: 'govuk-fieldset__legend--s' } },
        items: [{ value: 'yes', text: 'I looked again, and these are the right readers' }],
        ...fieldError(model.form, 'sure'),
      })
}`,
  })
