import { backLink, html, type Html } from '@article4/govuk-html'
import { editionTables, protection, type EditionModel } from '../parts.view.ts'

/** One year, for everybody. */
export interface PublicEditionModel {
  readonly title: string
  readonly about: string
  readonly edition: EditionModel
}

export const publicEditionView = ({
  title,
  about,
  edition,
}: PublicEditionModel): Html => html`${backLink({ href: '/about/figures', text: 'Our numbers' })}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">This is about reports. It is not about how much slavery there is.</p>
<p class="govuk-body">${about}</p>
${editionTables(edition)}
${protection}`
