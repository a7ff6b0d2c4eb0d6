import { html, type Html } from '@article4/govuk-html'
import { back, bullets, plain } from './parts.view.ts'

/** What the things of a text might be the same as; the score comes after the decision. */
export interface MentionsProposedModel {
  readonly backHref: string
  readonly urn: string
  readonly proposals: readonly {
    readonly mine: string
    readonly kind: string
    readonly other: string
    readonly from: string
    readonly decideHref: string
  }[]
  readonly values: readonly { readonly words: string; readonly href: string }[]
  readonly isCut: boolean
}

export const mentionsProposedView = (
  model: MentionsProposedModel,
): Html => html`${back(model.backHref, 'Back to the text')}
<h1 class="govuk-heading-l">What it might be the same as: item ${model.urn}</h1>
<p class="govuk-body">Made from what you may see, and from nothing else. A machine compares; people decide, and see what it found once they have answered.</p>
${
  model.values.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Named elsewhere too</h2>
<p class="govuk-body">A number or address that is shared connects; it does not make two people one.</p>
${bullets(model.values.map((one) => html`<a class="govuk-link" href="${one.href}">${plain(one.words)}</a>`))}`
}
<h2 class="govuk-heading-m">Might be the same</h2>
${model.proposals.length === 0 ? html`<p class="govuk-body">Nothing that you may see is like enough. That does not mean that there is nothing.</p>` : model.proposals.map(proposal)}
${model.isCut ? html`<p class="govuk-body">Only the likeliest are shown here.</p>` : null}`

const proposal = (
  one: MentionsProposedModel['proposals'][number],
): Html => html`<h3 class="govuk-heading-s govuk-!-text-break-word">${plain(one.mine)} and ${plain(one.other)} (${one.kind.toLowerCase()}, from ${one.from})</h3>
<p class="govuk-body"><a class="govuk-link" href="${one.decideHref}">Decide<span class="govuk-visually-hidden"> on ${plain(one.mine)} and ${plain(one.other)}</span></a></p>`
