import { details, html, summaryList, type Html } from '@article4/govuk-html'
import { asWritten, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain } from './parts.view.ts'

/** One course. */
export interface CourseModel {
  readonly href: string
  readonly title: string
  readonly objectives: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly materials: readonly { readonly title: string; readonly words: string }[]
  readonly mayAdd: boolean
  readonly sessions: readonly {
    readonly href: string
    readonly heldOn: string
    readonly place: string
    readonly state: string
  }[]
}

export const courseView = (model: CourseModel): Html => html`${back('/training', 'Training')}
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.title)}</h1>
${asWritten(plain(model.objectives))}
${summaryList({ rows: model.facts.map((one) => ({ key: { text: one.label }, value: { text: one.value } })) })}
<h2 class="govuk-heading-m">Days on which your agency gives it</h2>
${
  model.sessions.length === 0
    ? html`<p class="govuk-body">None is planned.</p>`
    : listTable({
        label: 'Days',
        caption: 'Days, newest first',
        isFirstCellHeader: true,
        head: ['Day', 'Where', 'Questions'],
        rows: model.sessions.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${showDay(one.heldOn)}</a>`,
          html`<span class="govuk-!-text-break-word">${plain(one.place)}</span>`,
          one.state,
        ]),
      })
}
${link(`${model.href}/plan`, 'Plan a day')}
${link(`${model.href}/results`, 'What people learned')}
<h2 class="govuk-heading-m">To read again</h2>
${model.materials.length === 0 ? html`<p class="govuk-body">Nothing is here yet.</p>` : model.materials.map((one) => details({ summaryText: plain(one.title), html: asWritten(plain(one.words)) }))}
${model.mayAdd ? link(`${model.href}/material`, 'Add something to read') : null}`
