import { button, html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'

export interface AgenciesModel {
  readonly proposeHref: string | null
  readonly organisationsHref: string | null
  readonly proposed: readonly {
    readonly name: string
    readonly kind: string
    readonly by: string
    readonly at: Html
    /** Null where this person is not the second one; `waits` says who is. */
    readonly approveHref: string | null
    readonly waits: string
  }[]
  readonly agencies: readonly {
    readonly name: string
    readonly kind: string
    readonly capabilities: string
    readonly standing: string
  }[]
}

/** Who is a member, and who is proposed. */
export function agenciesView(model: AgenciesModel): Html {
  return html`<h1 class="govuk-heading-l">Agencies</h1>
${model.proposeHref === null ? null : button({ text: 'Propose an agency', href: model.proposeHref })}
${model.organisationsHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.organisationsHref}">Lists of organisations to propose from</a></p>`}
${model.proposed.length === 0 ? null : proposedTable(model.proposed)}
<h2 class="govuk-heading-m">Members</h2>
${
  model.agencies.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : listTable({
        label: 'Members',
        caption: 'Members',
        isFirstCellHeader: true,
        head: ['Agency', 'Kind', 'By law', 'Standing'],
        rows: model.agencies.map((agency) => [
          agency.name,
          agency.kind,
          agency.capabilities,
          agency.standing,
        ]),
      })
}`
}

const proposedTable = (proposed: AgenciesModel['proposed']): Html =>
  html`<h2 class="govuk-heading-m">Proposed</h2>
${listTable({
  label: 'Proposed',
  caption: 'Proposed',
  isFirstCellHeader: true,
  head: ['Agency', 'Kind', 'Proposed by', 'Decide'],
  rows: proposed.map((agency) => [
    agency.name,
    agency.kind,
    html`${agency.by}, ${agency.at}`,
    agency.approveHref === null
      ? html`${agency.waits}`
      : html`<a class="govuk-link" href="${agency.approveHref}">Let it in<span class="govuk-visually-hidden">: ${agency.name}</span></a>`,
  ]),
})}`
