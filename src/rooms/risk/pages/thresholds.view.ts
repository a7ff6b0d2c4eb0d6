import { html, warningText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets } from './parts.view.ts'

/** Everything that a band depends on beside the evidence. */
export interface ThresholdsModel {
  readonly about: string
  readonly version: string
  readonly isProvisional: boolean
  readonly reviewBy: string
  readonly tables: readonly {
    readonly title: string
    readonly rows: readonly { readonly what: string; readonly value: string; readonly why: string }[]
  }[]
  readonly strong: readonly string[]
}

export const thresholdsView = (model: ThresholdsModel): Html => html`${back('/risk/signals', 'Weak signals')}
<h1 class="govuk-heading-l">Weights and thresholds</h1>
<p class="govuk-body">${model.about}</p>
<p class="govuk-body">Version ${model.version}. To be reviewed by ${model.reviewBy}.</p>
${model.isProvisional ? warningText({ text: 'Provisional: the partnership has not agreed these yet.', iconFallbackText: 'Warning' }) : null}
${model.tables.map((one) =>
  listTable({
    label: one.title,
    caption: one.title,
    isCaptionShown: true,
    isFirstCellHeader: true,
    head: ['What', 'Counts', 'Why'],
    rows: one.rows.map((row) => [row.what, row.value, row.why]),
  }),
)}
<h2 class="govuk-heading-m">Strong signs</h2>
${model.strong.length === 0 ? html`<p class="govuk-body">None.</p>` : bullets(model.strong)}
<h2 class="govuk-heading-m">What it cannot mend</h2>
<p class="govuk-body">Nobody’s nationality, ethnicity, language or belief is an input. But where people report one group more, what they report adds up. On invented places where a second group was reported twice as often without cause, its ordinary places came up more often: by about 4 points in 100 where the surplus was hearsay, by about 10 where it looked like any other report. Ask of every band whom it is about, and who reports them.</p>`
