import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, provenance, ruleZero } from '../../parts.view.ts'
import type { MixRow } from '../rules/beside.ts'

/** Who is among own referrals, beside who is among the nation's. */
export interface MixModel {
  readonly year: string
  readonly parts: readonly {
    readonly name: string
    readonly table: string
    readonly rows: readonly MixRow[]
  }[]
  /** From whom the tables are; empty where none was read in. */
  readonly source: string
  readonly computed: string
}

export const mixView = (
  model: MixModel,
): Html => html`${back('/evaluation/comparators', 'Published statistics')}
<h1 class="govuk-heading-l">Who is among them</h1>
${ruleZero}
<p class="govuk-body">The partnership’s own referrals of ${model.year}, beside a published table. Whom a partnership finds depends on where it looks: a part that is smaller here than in the nation may be people whom nobody here has looked for. It is a question to ask, and no measure of who is exploited.</p>
<p class="govuk-body">No share is said of fewer than ten people.</p>
${model.parts.map(
  (part) => html`<h2 class="govuk-heading-m">${part.name}</h2>
<p class="govuk-body">${part.table}</p>
${
  part.rows.length === 0
    ? html`<p class="govuk-body">Nothing to compare yet.</p>`
    : listTable({
        label: part.name,
        caption: `${part.name}, own and published`,
        isFirstCellHeader: true,
        head: [part.name, 'Own', 'Share of own', 'Published', 'Share of published'],
        rows: part.rows.map((one) => [one.words, one.own, one.ownShare, one.national, one.nationalShare]),
      })
}`,
)}
${model.source === '' ? null : provenance(`Published: ${model.source}.`)}
${provenance(model.computed)}`
