import { html, insetText, mojTimeline, textarea, warningText, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, words } from './parts.view.ts'

/** A custodian's page for one source: who opened it before, and the form to open it. Nothing of the item is here. */
export interface OpenSourceModel {
  readonly form: FormState
  readonly action: string
  readonly pseudonym: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly fresh: boolean
  readonly openings: readonly {
    readonly at: Date
    readonly by: string
    readonly purpose: string
    readonly reason: string
  }[]
}

export function openSourceView(model: OpenSourceModel): Html {
  return html`${back('/sources', 'Sources')}
${problems(model.form)}
<h1 class="govuk-heading-l">Source ${model.pseudonym}</h1>
<p class="govuk-body">Recorded by ${model.recordedBy}, ${showInstant(model.recordedAt)}. Sealed.</p>
${model.fresh ? form(model) : warningText({ text: 'To open a source you must have proved who you are in the last 15 minutes. Sign out, sign in, and come back.' })}
<h2 class="govuk-heading-m">Opened before</h2>
${
  model.openings.length === 0
    ? html`<p class="govuk-body">Nobody has opened it.</p>`
    : mojTimeline({
        headingLevel: 3,
        items: model.openings.map((one) => ({
          label: { text: `For ${one.purpose}` },
          text: one.reason,
          datetime: { timestamp: one.at.toISOString(), type: 'datetime' as const },
          byline: { text: one.by },
        })),
      })
}`
}

const form = (
  model: OpenSourceModel,
): Html => html`${insetText({ text: 'Every custodian of your agency sees that you opened it, and why. It is shown once, on the next page, and nowhere else.' })}
${postForm({
  action: model.action,
  submit: 'Open this source',
  warning: true,
  body: textarea({
    id: 'reason',
    name: 'reason',
    rows: 3,
    label: { text: 'Why must you know who it is?' },
    value: valueOf(model.form, 'reason'),
    ...fieldError(model.form, 'reason'),
  }),
})}`

/** What was opened. Its own page, in answer to the form alone. */
export interface OpenedSourceModel {
  readonly pseudonym: string
  readonly who: string
  readonly reader: string
  readonly at: Date
}
export const openedSourceView = (model: OpenedSourceModel): Html => html`${back('/sources', 'Sources')}
<h1 class="govuk-heading-l">Source ${model.pseudonym}, opened</h1>
<p class="govuk-body-s">Opened by ${model.reader}, ${showInstant(model.at)}. Close this page when you are done; do not write it down where the item is.</p>
${words(model.who)}`
