import { button, html, select, type Html } from '@article4/govuk-html'
import { back, bullets, plain } from '../../pages/parts.view.ts'

/** A profile on the screen: for whom, its sections with their items, and what was left out for this audience. */
export interface ProfileModel {
  readonly title: string
  readonly kindWords: string
  readonly backHref: string
  readonly stamp: readonly string[]
  readonly audience: string
  readonly audienceName: string
  readonly isOwn: boolean
  readonly audiences: readonly { readonly value: string; readonly text: string }[]
  readonly pdfHref: string
  readonly sections: readonly {
    readonly heading: string
    readonly empty: string
    readonly sentences: readonly { readonly words: string; readonly cites: readonly Cite[] }[]
  }[]
  readonly leftOut: readonly Cite[]
}
export interface Cite {
  readonly href: string
  readonly urn: string
  readonly grade: string
  readonly owner: string
}

export const profileView = (model: ProfileModel): Html => html`${back(model.backHref, 'Back')}
<span class="govuk-caption-l">${model.kindWords}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.title)}</h1>
<form method="get">
${select({
  id: 'for',
  name: 'for',
  label: { text: 'Made for' },
  hint: { text: 'It is built from what this agency may read, as far as yours may know.' },
  value: model.audience,
  items: [...model.audiences],
})}
${button({ text: 'Make it for them', classes: 'govuk-button--secondary' })}
</form>
<div class="govuk-inset-text">${model.stamp.map((line) => html`<p class="govuk-body govuk-!-text-break-word">${plain(line)}</p>`)}</div>
${model.sections.map(section)}
${model.leftOut.length === 0 ? null : leftOut(model)}
<p class="govuk-body"><a class="govuk-link" href="${model.pdfHref}">Take it as a PDF</a>: this is written to the audit log.</p>`

const section = (
  one: ProfileModel['sections'][number],
): Html => html`<h2 class="govuk-heading-m">${one.heading}</h2>
${
  one.sentences.length === 0
    ? html`<p class="govuk-body">${one.empty}</p>`
    : bullets(
        one.sentences.map(
          (sentence) =>
            html`<span class="govuk-!-text-break-word">${plain(sentence.words)}</span>${sentence.cites.length === 0 ? null : html` (${sentence.cites.map((cite, index) => html`${index === 0 ? null : ', '}${link(cite)}`)})`}`,
        ),
      )
}`

const link = ({ href, urn, grade, owner }: Cite): Html =>
  html`<a class="govuk-link" href="${href}">${urn}</a> ${grade}, ${owner}`

const leftOut = (
  model: ProfileModel,
): Html => html`<h2 class="govuk-heading-m">Left out for ${model.audienceName}</h2>
<p class="govuk-body">You may read these, and this agency may not, or you may not know that it may. Only an item’s owner can share it.</p>
${bullets(model.leftOut.map(link))}`
