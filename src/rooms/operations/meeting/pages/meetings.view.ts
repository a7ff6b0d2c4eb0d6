import { dateInput, html, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back } from '../../pages/parts.view.ts'

export interface MeetingsModel {
  readonly form: FormState
  readonly meetings: readonly {
    readonly href: string
    readonly heldOn: string
    readonly agency: string
    readonly state: string
  }[]
}

export const meetingsView = (model: MeetingsModel): Html => html`${back('/operations', 'Taskings')}
${problems(model.form)}
<h1 class="govuk-heading-l">Tactical meetings</h1>
${
  model.meetings.length === 0
    ? html`<p class="govuk-body">There was none yet.</p>`
    : listTable({
        label: 'Tactical meetings',
        caption: 'Tactical meetings, newest first',
        isFirstCellHeader: true,
        head: ['Day', 'Minutes kept by', 'Minutes'],
        rows: model.meetings.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${showDay(one.heldOn)}</a>`,
          one.agency,
          one.state,
        ]),
      })
}
<h2 class="govuk-heading-m">Prepare a meeting</h2>
<p class="govuk-body">Its agenda is made of what is known when it is opened. Your agency keeps the minutes.</p>
${postForm({
  action: '/tactical-meetings',
  submit: 'Prepare it',
  body: dateInput({
    id: 'heldOn',
    namePrefix: 'heldOn',
    fieldset: { legend: { text: 'The day of the meeting', classes: 'govuk-fieldset__legend--s' } },
    values: {
      day: valueOf(model.form, 'heldOn-day'),
      month: valueOf(model.form, 'heldOn-month'),
      year: valueOf(model.form, 'heldOn-year'),
    },
    ...fieldError(model.form, 'heldOn'),
  }),
})}`
