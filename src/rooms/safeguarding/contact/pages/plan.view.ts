import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, fieldsOf, plain, type Choices } from '../../pages/parts.view.ts'

/** The door that stays open: what was planned, and the form for what is planned now or came of it. */
export interface PlanModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly hasAgreed: boolean
  readonly isPlanned: boolean
  readonly staff: Choices
  readonly channels: Choices
  readonly plans: readonly {
    readonly state: string
    readonly dueOn: string | null
    readonly who: string
    readonly words: string
    readonly by: string
    readonly at: Date
  }[]
}

const deeds: Choices = [
  { value: 'planned', text: 'They want to be asked again' },
  { value: 'kept', text: 'They were asked, as planned' },
  { value: 'ended', text: 'They do not want to be asked again, or it is not safe' },
]

export const planView = (model: PlanModel): Html => html`${back(model.backHref, 'How they may be reached')}
${problems(model.form)}
<h1 class="govuk-heading-l">When they want to be asked again</h1>
<p class="govuk-body">An adult may say no to help or to a referral, and may think again. Agree with them when, by whom and how. On the day it waits on the first page of whoever is named.</p>
${model.hasAgreed ? null : html`<p class="govuk-body govuk-!-font-weight-bold">They have not agreed that we get in touch with them: record that first, if they do.</p>`}
${
  model.plans.length === 0
    ? null
    : listTable({
        label: 'What was planned',
        caption: 'What was planned, newest first',
        isFirstCellHeader: true,
        head: ['What', 'When', 'Who', 'What they said', 'Recorded'],
        rows: model.plans.map((one) => [
          one.state,
          one.dueOn === null ? '' : showDay(one.dueOn),
          one.who,
          html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
${postForm({ action: model.action, submit: 'Record it', body: fields(model) })}`

function fields(model: PlanModel): Html {
  const { choice, day, pick, area } = fieldsOf({ form: model.form, known: {} })
  return html`${choice('deed', 'What do you record?', model.isPlanned ? deeds : deeds.slice(0, 1))}
${day('dueOn', 'When do they want to be asked again?')}
${pick('staff', 'Who will ask them?', model.staff)}
${pick('channel', 'By which way?', model.channels)}
${area('words', 'What did they say?', 'In their words. Nothing that tells others where they are')}`
}
