import { backLink, html, insetText, summaryList, warningText, type Html } from '@article4/govuk-html'

export interface ReportContactModel {
  readonly backHref: string
  /** Null while the key service does not answer. */
  readonly rows: readonly { readonly label: string; readonly value: string }[] | null
  readonly warning: string | null
}

export function reportContactView(model: ReportContactModel): Html {
  return html`${backLink({ text: 'Back to the report', href: model.backHref })}
<h1 class="govuk-heading-l">Who told us</h1>
${model.warning === null ? null : warningText({ text: model.warning, iconFallbackText: 'Warning' })}
${
  model.rows === null
    ? insetText({ text: 'This is sealed and cannot be opened just now. Try again in a minute.' })
    : summaryList({
        rows: model.rows.map((row) => ({ key: { text: row.label }, value: { text: row.value } })),
      })
}`
}
