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
  /** What they came to on invented places; null where these very weights were not tried. */
  readonly trial: {
    readonly how: string
    readonly bands: readonly {
      readonly band: string
      readonly ordinary: string
      readonly exploiting: string
      readonly half: string
    }[]
    readonly lead: string
    readonly unfairness: string
  } | null
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
<p class="govuk-body">Nobody’s nationality, ethnicity, language or belief is an input. But where people report one group more, what they report adds up. ${model.trial === null ? null : model.trial.unfairness} Ask of every band whom it is about, and who reports them.</p>
${tried(model.trial)}`

const tried = (trial: ThresholdsModel['trial']): Html =>
  trial === null
    ? html`<h2 class="govuk-heading-m">Tried on invented places</h2>
<p class="govuk-body">These weights have not been tried since they were changed.</p>`
    : html`${listTable({
        label: 'Tried on invented places',
        caption: 'Tried on invented places',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: [
          'Band',
          'Ordinary places that ever came so far in three years',
          'Places with exploitation that came so far within a year',
          'Half of those had after',
        ],
        rows: trial.bands.map((one) => [one.band, one.ordinary, one.exploiting, one.half]),
      })}
<p class="govuk-body">${trial.lead}</p>
<p class="govuk-body">${trial.how} It says nothing of a real place.</p>`
