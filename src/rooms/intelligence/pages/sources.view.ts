import { html, type Html } from '@article4/govuk-html'
import { showInstant } from '#platform/views/form.ts'
import { bullets } from './parts.view.ts'

/** The custodian's list: pseudonyms and days, nothing else. */
export interface SourcesModel {
  readonly sources: readonly { readonly href: string; readonly pseudonym: string; readonly at: Date }[]
}

export const sourcesView = (model: SourcesModel): Html => html`<h1 class="govuk-heading-l">Sources</h1>
<p class="govuk-body">Who our items came from, sealed. The newest hundred; an older one is reached from its item.</p>
${model.sources.length === 0 ? html`<p class="govuk-body">No source is recorded.</p>` : bullets(model.sources.map((one) => html`<a class="govuk-link" href="${one.href}">${one.pseudonym}</a>, recorded ${showInstant(one.at)}`))}`
