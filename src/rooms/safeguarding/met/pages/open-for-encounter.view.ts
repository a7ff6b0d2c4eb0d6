import { html, type Html } from '@article4/govuk-html'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf } from '../../pages/parts.view.ts'
import { recordFields, type RecordFields } from '../../person/pages/record-form.view.ts'
import { metField } from './encounter.view.ts'

/** The fields of a record, and how the person was met. */
export interface OpenForEncounterModel extends RecordFields {
  readonly action: string
  readonly backHref: string
  readonly words: string
}

export const openForEncounterView = (
  model: OpenForEncounterModel,
): Html => html`${back(model.backHref, 'What was written of them')}
${problems(model.form)}
<h1 class="govuk-heading-l">Open a record of somebody who was met</h1>
<p class="govuk-body">What was written in the field stands here already. Change it as you know it: only what they told you or what a document says. You are the first member of the record; nobody else sees it until you add them.</p>
${postForm({
  action: model.action,
  submit: 'Open the record and take them on',
  body: html`${recordFields(model)}
${metField(fieldsOf({ form: model.form, known: { words: model.words } }))}`,
})}`
