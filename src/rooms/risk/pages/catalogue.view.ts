import { html, summaryList, warningText, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { codeTag } from './parts.view.ts'

/** Every sign of the catalogue, in blocks. */
export interface CatalogueModel {
  readonly count: number
  readonly warning: string
  readonly verifiedOn: string
  readonly phrasesVersion: string
  readonly sources: readonly { readonly code: string; readonly words: string }[]
  readonly blocks: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly {
      readonly code: string
      readonly words: string
      readonly isPublic: boolean
      readonly kinds: string
      readonly needsWarning: boolean
      readonly sources: string
      readonly confidence: string
      readonly reviewBy: string
    }[]
  }[]
}

export function catalogueView(model: CatalogueModel): Html {
  return html`<h1 class="govuk-heading-l">Signs of exploitation</h1>
<p class="govuk-body">${model.count} signs in ${model.blocks.length} blocks. No sign proves anything, not all are present where something is wrong, and none is scored. What is decided is decided by people who read the words.</p>
${warningText({ text: model.warning, iconFallbackText: 'Warning' })}
<nav aria-label="Blocks"><ul class="govuk-list">${model.blocks.map((block) => html`<li><a class="govuk-link" href="#${block.id}">${block.title}</a> (${block.rows.length})</li>`)}</ul></nav>
${model.blocks.map(blockOf)}
<h2 class="govuk-heading-m">Where they are from</h2>
<p class="govuk-body">Looked over on ${showDay(model.verifiedOn)}. The phrases that suggest a sign are of ${showDay(model.phrasesVersion)}.</p>
${summaryList({ rows: model.sources.map((one) => ({ key: { text: one.code }, value: { text: one.words } })) })}`
}

const blockOf = (block: CatalogueModel['blocks'][number]): Html =>
  html`<h2 class="govuk-heading-m" id="${block.id}">${block.title}</h2>
${listTable({
  label: block.title,
  caption: block.title,
  isFirstCellHeader: true,
  head: ['Code', 'Sign', 'Speaks to', 'Shown to the public', 'Source, confidence', 'Look over by'],
  rows: block.rows.map((row) => [
    row.code,
    html`${row.words} ${row.needsWarning ? codeTag('Read the warning', 'yellow') : null}`,
    row.kinds,
    row.isPublic ? 'Yes' : 'No',
    `${row.sources}, ${row.confidence}`,
    showDay(row.reviewBy),
  ]),
})}`
