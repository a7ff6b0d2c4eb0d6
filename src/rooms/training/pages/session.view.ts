import { html, insetText, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain } from './parts.view.ts'

/** One day of a course, for whoever gives it. */
export interface SessionModel {
  readonly form: FormState
  readonly href: string
  readonly courseHref: string
  readonly course: string
  readonly heldOn: string
  readonly place: string
  readonly delivery: string
  readonly code: string
  readonly state: string
  /** The step that can be taken now; null where all are. */
  readonly next: { readonly state: string; readonly button: string } | null
  readonly taken: readonly { readonly state: string; readonly by: string; readonly at: Date }[]
  readonly came: readonly { readonly agency: string; readonly role: string; readonly people: string }[]
}

export const sessionView = (model: SessionModel): Html => html`${back(model.courseHref, 'The course')}
${problems(model.form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.course)}</span>
<h1 class="govuk-heading-l">Course on ${showDay(model.heldOn)}</h1>
${insetText({
  html: html`<p class="govuk-body">Learners open the public site, go to <strong>/learn</strong> and type this code:</p>
<p class="govuk-heading-l"><code>${model.code}</code></p>`,
})}
${summaryList({
  rows: [
    { label: 'Where', value: plain(model.place) },
    { label: 'How', value: model.delivery },
    { label: 'Questions', value: model.state },
  ].map((one) => ({
    key: { text: one.label },
    value: { html: html`<span class="govuk-!-text-break-word">${one.value}</span>` },
  })),
})}
${
  model.next === null
    ? null
    : postForm({
        action: `${model.href}/step`,
        submit: model.next.button,
        body: html`<input type="hidden" name="to" value="${model.next.state}">`,
      })
}
${model.taken.length === 0 ? null : html`<ul class="govuk-list">${model.taken.map((one) => html`<li>${one.state}: ${one.by}, ${showInstant(one.at)}</li>`)}</ul>`}
<h2 class="govuk-heading-m">Who came</h2>
${
  model.came.length === 0
    ? html`<p class="govuk-body">It is not counted yet.</p>`
    : listTable({
        label: 'Who came',
        caption: 'Who came, by agency and kind of work',
        isFirstCellHeader: true,
        head: ['Agency', 'Kind of work', 'People'],
        rows: model.came.map((one) => [one.agency, one.role, one.people]),
      })
}
${link(`${model.href}/came`, 'Count who came')}`
