import { html, type Html } from '@article4/govuk-html'
import { back, bullets } from '../../pages/parts.view.ts'

/** Where a profile begins. */
export interface ProfilesModel {
  readonly problems: readonly { readonly href: string; readonly text: string }[]
  readonly places: readonly { readonly href: string; readonly text: string }[]
}

export const profilesView = (model: ProfilesModel): Html => html`${back('/risk', 'Risk')}
<h1 class="govuk-heading-l">Profiles</h1>
<p class="govuk-body">A profile puts together what is known of one matter, with the item of every sentence. It is made anew each time, for the agency that you choose, from what that agency may read. A subject’s profile begins at <a class="govuk-link" href="/subjects">the subject</a>.</p>
<h2 class="govuk-heading-m">Kinds of exploitation</h2>
${bullets(model.problems.map(link))}
<h2 class="govuk-heading-m">Places</h2>
${model.places.length === 0 ? html`<p class="govuk-body">No sign that you may see names a place.</p>` : bullets(model.places.map(link))}`

const link = ({ href, text }: ProfilesModel['places'][number]): Html =>
  html`<a class="govuk-link" href="${href}">${text}</a>`
