import { html, type Html } from '@article4/govuk-html'

export interface ChangesModel {
  /** Partners lost, with the purposes that close. */
  readonly lost: readonly {
    readonly name: string
    readonly purposes: string
    /** Nothing at all stays open with it. */
    readonly entirely: boolean
  }[]
  /** What another agreement keeps open. */
  readonly kept: readonly {
    readonly name: string
    readonly purpose: string
    readonly title: string
    readonly href: string
    readonly until: string
  }[]
}

/** What closes and what stays open; shown by itself and before leaving. */
export const changesView = (model: ChangesModel): Html => html`
<h2 class="govuk-heading-m">What would close</h2>
${
  model.lost.length === 0
    ? html`<p class="govuk-body">Nothing. This agreement alone holds no door open for your agency today.</p>`
    : html`<p class="govuk-body">At once, in both directions:</p>
<ul class="govuk-list govuk-list--bullet">${model.lost.map(
        (one) =>
          html`<li><strong>${one.name}</strong>: ${one.purposes}.${one.entirely ? ' You would share nothing with it any more.' : null}</li>`,
      )}</ul>`
}
${
  model.kept.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What would stay open</h2>
<ul class="govuk-list govuk-list--bullet">${model.kept.map(
        (one) =>
          html`<li><strong>${one.name}</strong>: ${one.purpose}, by <a class="govuk-link" href="${one.href}">${one.title}</a> until the end of ${one.until}.</li>`,
      )}</ul>`
}`
