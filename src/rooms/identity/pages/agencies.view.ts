import { button, html, table, type Html } from '@article4/govuk-html'

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
    : html`<div class="app-table-wrap" tabindex="0" role="region" aria-label="Members">${table({
        caption: 'Members',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Agency' }, { text: 'Kind' }, { text: 'By law' }, { text: 'Standing' }],
        rows: model.agencies.map((agency) => [
          { text: agency.name },
          { text: agency.kind },
          { text: agency.capabilities },
          { text: agency.standing },
        ]),
      })}</div>`
}`
}

const proposedTable = (proposed: AgenciesModel['proposed']): Html =>
  html`<h2 class="govuk-heading-m">Proposed</h2>
<div class="app-table-wrap" tabindex="0" role="region" aria-label="Proposed">${table({
    caption: 'Proposed',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Agency' }, { text: 'Kind' }, { text: 'Proposed by' }, { text: 'Decide' }],
    rows: proposed.map((agency) => [
      { text: agency.name },
      { text: agency.kind },
      { html: html`${agency.by}, ${agency.at}` },
      {
        html:
          agency.approveHref === null
            ? html`${agency.waits}`
            : html`<a class="govuk-link" href="${agency.approveHref}">Let it in<span class="govuk-visually-hidden">: ${agency.name}</span></a>`,
      },
    ]),
  })}</div>`
