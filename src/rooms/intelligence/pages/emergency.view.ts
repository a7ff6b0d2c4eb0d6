import { html, select, textarea, warningText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { basisFields, conditionsField } from './basis-fields.view.ts'
import { back } from './parts.view.ts'

/** Sharing without an agreement: reason, second person, and a review within a day. */
export interface EmergencyModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly urn: string
  readonly handling: string
  readonly needsConditions: boolean
  readonly agencies: readonly { readonly value: string; readonly text: string }[]
  readonly approvers: readonly { readonly value: string; readonly text: string }[]
}

export function emergencyView(model: EmergencyModel): Html {
  return html`${back(model.backHref, 'Back to who can see it')}
${problems(model.form)}
<h1 class="govuk-heading-l">Share item ${model.urn} in an emergency</h1>
${warningText({ text: 'Only where waiting for an agreement would put somebody in danger. Somebody other than you must review it within 24 hours; otherwise the agency loses sight of it.' })}
${model.approvers.length === 0 ? html`<p class="govuk-body">Your agency has no second release officer who could approve. An agency administrator can ask for the right.</p>` : form(model)}`
}

const form = (model: EmergencyModel): Html => {
  const { form } = model
  const choose = (name: string, label: string, items: EmergencyModel['agencies']): Html =>
    select({
      id: name,
      name,
      label: { text: label },
      value: valueOf(form, name),
      items: [{ value: '', text: 'Choose' }, ...items],
      ...fieldError(form, name),
    })
  return postForm({
    action: model.action,
    submit: 'Share it now',
    warning: true,
    body: html`<input type="hidden" name="handling" value="${model.handling}">
${choose('agency', 'Agency without an agreement', model.agencies)}
${textarea({ id: 'reason', name: 'reason', rows: 3, label: { text: 'What is the emergency?' }, value: valueOf(form, 'reason'), ...fieldError(form, 'reason') })}
${choose('approvedBy', 'Who approves it, as the second person?', model.approvers)}
${conditionsField(form, 'emergency', 'this agency', model.needsConditions)}
${basisFields(form)}`,
  })
}
