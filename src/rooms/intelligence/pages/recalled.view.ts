import { checkboxes, html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems, showInstant } from '#platform/views/form.ts'
import { words } from './parts.view.ts'

/** What I read and must let go of. */
export interface RecalledModel {
  readonly form: FormState
  readonly notices: readonly {
    readonly releaseId: string
    readonly urn: string
    readonly owner: string
    readonly recalledAt: Date
    readonly reason: string
    readonly confirmedAt: Date | null
  }[]
}

export const recalledView = (model: RecalledModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l">Recalled items</h1>
<p class="govuk-body">You read these, and their owner has taken them back. Delete and shred every copy, note and print, and do not use what you learnt from them.</p>
${model.notices.length === 0 ? html`<p class="govuk-body">Nothing you read was recalled.</p>` : model.notices.map((notice) => one(model.form, notice))}`

const one = (
  form: FormState,
  notice: RecalledModel['notices'][number],
): Html => html`<h2 class="govuk-heading-m">Item ${notice.urn}, ${notice.owner}</h2>
<p class="govuk-body-s">Recalled ${showInstant(notice.recalledAt)}</p>
${words(notice.reason)}
${
  notice.confirmedAt === null
    ? postForm({
        action: `/recalled/${notice.releaseId}`,
        submit: 'Confirm',
        body: checkboxes({
          name: `gone-${notice.releaseId}`,
          idPrefix: `gone-${notice.releaseId}`,
          fieldset: { legend: { text: `Item ${notice.urn}`, classes: 'govuk-visually-hidden' } },
          items: [{ value: 'yes', text: 'I keep no copy, note or print of it' }],
          ...fieldError(form, `gone-${notice.releaseId}`),
        }),
      })
    : html`<p class="govuk-body">You confirmed ${showInstant(notice.confirmedAt)}.</p>`
}`
