import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { deskLine, line, type DeskLine } from './parts.view.ts'

/** The desk that is named where an agency's own may not be. */
export interface CommonDeskModel {
  readonly form: FormState
  readonly desk: DeskLine | null
}

export const commonDeskView = (model: CommonDeskModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l">The common deconfliction desk</h1>
<p class="govuk-body">It is named to whoever asks before a visit when the agency that is interested may not be named, or several are. It must know all of them.</p>
<p class="govuk-body">${model.desk === null ? 'None is named. Until one is, such questions are answered with hold.' : html`Now: ${deskLine(model.desk)}`}</p>
${postForm({
  action: '/deconfliction/desk',
  submit: 'Name it',
  body: html`${line(model.form, 'name', 'Desk', { hint: 'Never a person’s name' })}
${line(model.form, 'phone', 'Telephone', { classes: 'govuk-input--width-20' })}`,
})}`
