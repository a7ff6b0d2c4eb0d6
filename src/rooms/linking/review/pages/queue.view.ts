import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { forThisReader, plain } from '../../subject/pages/parts.view.ts'

/** Pairs that a person should look at: names alone. Why a pair is here, and what it weighs, is not said. */
export interface QueueModel {
  readonly pairs: readonly {
    readonly href: string
    readonly kind: string
    readonly left: string
    readonly right: string
    /** `A second person`. */
    readonly asked: string
  }[]
  readonly more: number
}

export const queueView = (model: QueueModel): Html => html`<h1 class="govuk-heading-l">Links to review</h1>
<p class="govuk-body">Pairs that may be one and the same. A machine found them and decides nothing: until a person answers, they are two. The first ones are those on which most turns.</p>
${forThisReader()}
${
  model.pairs.length === 0
    ? html`<p class="govuk-body">No pair waits for your answer.</p>`
    : html`<p class="govuk-body"><a class="govuk-button" href="${model.pairs[0]?.href ?? ''}" role="button">Answer the first</a></p>${listTable(
        {
          label: 'Pairs',
          caption: 'Pairs',
          head: ['Kind', 'Pair', 'What is asked'],
          rows: model.pairs.map((pair) => [
            pair.kind,
            html`<a class="govuk-link govuk-!-text-break-word" href="${pair.href}">${plain(pair.left)} and ${plain(pair.right)}</a>`,
            pair.asked,
          ]),
        },
      )}`
}
${model.more === 0 ? null : html`<p class="govuk-body">And ${model.more.toLocaleString('en-GB')} more.</p>`}
<p class="govuk-body"><a class="govuk-link" href="/links/measures">How well people and the model agree</a></p>`
