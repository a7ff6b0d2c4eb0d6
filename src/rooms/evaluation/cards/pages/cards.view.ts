import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain, ruleZero } from '../../parts.view.ts'

/** Every comparison, whatever it said. */
export interface CardsModel {
  readonly mayMake: boolean
  readonly cards: readonly {
    readonly href: string
    readonly name: string
    readonly periods: string
    readonly verdict: string
    readonly signed: string
    readonly review: string
  }[]
}

export const cardsView = (
  model: CardsModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">Comparisons</h1>
${ruleZero}
<p class="govuk-body">Each compares two periods of the same length, with all that belongs to it. A comparison that found nothing stays here as long as one that found something: none can be taken away.</p>
${model.mayMake ? html`<p class="govuk-body">${link('/evaluation/cards/new', 'Write down a comparison')}</p>` : null}
${
  model.cards.length === 0
    ? html`<p class="govuk-body">There is none yet.</p>`
    : listTable({
        label: 'Comparisons',
        caption: 'Comparisons, newest first',
        isFirstCellHeader: true,
        head: ['What', 'Periods', 'Verdict that was signed', 'Signed', 'Looked at again'],
        rows: model.cards.map((one) => [
          link(one.href, plain(one.name)),
          one.periods,
          one.verdict,
          one.signed,
          one.review,
        ]),
      })
}`
