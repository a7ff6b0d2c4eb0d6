import { details, html, summaryList, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { assessmentsTable, type AssessmentRow } from '../assessment/pages/parts.view.ts'
import { openQuestions } from '../requirement/pages/requirements.view.ts'
import { back, bullets, notMerged, plain } from './parts.view.ts'

/** One kind of exploitation: what, where, how sure, since when, and what is missing. */
export interface KindModel {
  readonly title: string
  readonly lower: string
  readonly months: number
  readonly isCut: boolean
  readonly mapHref: string
  readonly profileHref: string
  readonly counters: readonly Counted[]
  readonly blocks: readonly {
    readonly title: string
    readonly rows: readonly {
      readonly words: string
      readonly count: number
      /** The newest of them, and how many more there are. */
      readonly items: readonly ItemLink[]
      readonly more: number
    }[]
  }[]
  readonly districts: readonly Counted[]
  readonly sectors: readonly Counted[]
  readonly grades: readonly Counted[]
  readonly since: { readonly earliest: Date; readonly newest: Date } | null
  readonly gaps: readonly string[]
  /** What people judged of this kind and stands, overdue first. */
  readonly assessments: readonly AssessmentRow[]
  readonly overdue: number
  /** Questions that nobody has answered wholly, as far as the reader sees. */
  readonly questions: readonly { readonly href: string; readonly question: string; readonly words: string }[]
  readonly items: readonly ItemLink[]
  readonly more: number
}
interface Counted {
  readonly words: string
  readonly count: number
}
interface ItemLink {
  readonly href: string
  readonly title: string
  readonly urn: string
  readonly owner: string
  readonly grade: string
}

export function kindView(model: KindModel): Html {
  return html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">${model.title}</h1>
<p class="govuk-body">Made of what you may read of the last ${model.months} months, and of nothing else: somebody else may see another picture.${model.isCut ? ' There is more than one page can take: the newest are here.' : null}</p>
${counted('Counters', 'What is counted', model.counters)}
${notMerged()}
<h2 class="govuk-heading-m">What</h2>
${model.blocks.length === 0 ? html`<p class="govuk-body">No sign is ticked in these items.</p>` : model.blocks.map(blockOf)}
<h2 class="govuk-heading-m">Where</h2>
<p class="govuk-body">An item with two places or sectors is counted under each. <a class="govuk-link" href="${model.mapHref}">See it on the map</a>, or <a class="govuk-link" href="${model.profileHref}">make a profile for an agency</a></p>
${counted('Districts', 'District', model.districts)}
${counted('Sectors', 'Sector', model.sectors)}
<h2 class="govuk-heading-m">How sure</h2>
${counted('Grades', 'Grade', model.grades)}
<h2 class="govuk-heading-m">Since when</h2>
${
  model.since === null
    ? html`<p class="govuk-body">There is no item.</p>`
    : summaryList({
        rows: [
          { key: { text: 'Earliest item' }, value: { text: showDay(model.since.earliest) } },
          { key: { text: 'Newest item' }, value: { text: showDay(model.since.newest) } },
        ],
      })
}
<h2 class="govuk-heading-m">What is missing</h2>
${model.gaps.length === 0 ? html`<p class="govuk-body">None of the gaps that this page knows.</p>` : bullets(model.gaps)}
<h2 class="govuk-heading-m">What is asked and not answered</h2>
${openQuestions(model.questions)}
<h2 class="govuk-heading-m">What people judged</h2>
${model.overdue === 0 ? null : html`<p class="govuk-body"><strong>${model.overdue === 1 ? 'One assessment should have been looked at again and was not.' : `${model.overdue} assessments should have been looked at again and were not.`}</strong></p>`}
${model.assessments.length === 0 ? html`<p class="govuk-body">There is no assessment of this kind that you may read.</p>` : assessmentsTable('Assessments', model.assessments)}
<h2 class="govuk-heading-m">The items</h2>
${model.items.length === 0 ? html`<p class="govuk-body">There is nothing to show.</p>` : bullets(model.items.map(linkOf))}
${model.more === 0 ? null : html`<p class="govuk-body">And ${model.more} older.</p>`}`
}

const blockOf = (
  block: KindModel['blocks'][number],
): Html => html`<h3 class="govuk-heading-s">${block.title}</h3>
${listTable({
  label: block.title,
  caption: block.title,
  isFirstCellHeader: true,
  head: ['Sign', 'Items', 'Which'],
  rows: block.rows.map((row) => [
    row.words,
    String(row.count),
    details({
      summaryHtml: html`Show<span class="govuk-visually-hidden"> the items with ${row.words}</span>`,
      html: bullets([...row.items.map(linkOf), ...(row.more === 0 ? [] : [`and ${row.more} older`])]),
    }),
  ]),
})}`

const counted = (label: string, head: string, rows: readonly Counted[]): Html | null =>
  rows.length === 0
    ? null
    : listTable({
        label,
        caption: label,
        isFirstCellHeader: true,
        head: [head, 'Items'],
        rows: rows.map((row) => [row.words, String(row.count)]),
      })

const linkOf = (item: ItemLink): Html =>
  html`<a class="govuk-link govuk-!-text-break-word" href="${item.href}">${plain(item.title)}</a> ${item.urn}, ${item.owner}, ${item.grade}`
