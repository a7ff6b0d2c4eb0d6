import { html, insetText, summaryList, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { elements, type CardModel } from '../../cards/pages/card.view.ts'
import type { CardWords } from '../../cards/rules/say.ts'
import { back, plain, provenance, ruleZero } from '../../parts.view.ts'

/** What came after one campaign: first what was registered of it, then the ten elements of a card. */
export interface CampaignEffectModel {
  readonly name: string
  readonly standing: readonly string[]
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly said: CardWords | null
  readonly withheld: string
  readonly shown: Pick<CardModel, 'chart' | 'links' | 'press'>
  /** Of a matched design; empty of any other. */
  readonly matched: readonly (readonly [place: string, match: string, moved: string])[]
  readonly unknown: string
  /** The same of items: not what was registered, so only to look at. */
  readonly beside: readonly string[]
  readonly visits: readonly (readonly [channel: string, visits: string, days: string])[]
  readonly alongside: string
  readonly computed: string
}

export const campaignEffectView = (
  model: CampaignEffectModel,
): Html => html`${back('/evaluation/campaigns', 'What came after campaigns')}
<span class="govuk-caption-l">What came after a campaign</span>
<h1 class="govuk-heading-l">${plain(model.name)}</h1>
${ruleZero}
${model.standing.map((words) => insetText({ text: plain(words) }))}
<h2 class="govuk-heading-m">What was registered</h2>
${summaryList({ rows: model.facts.map((fact) => ({ key: { text: fact.key }, value: { text: plain(fact.value) } })) })}
<h2 class="govuk-heading-m">${plain(model.said?.title ?? 'No figure')}</h2>
${model.said === null ? insetText({ text: `Withheld: ${model.withheld}.` }) : elements(model.shown, model.said)}
${
  model.matched.length === 0
    ? null
    : listTable({
        label: 'Place by place',
        caption:
          'Each place beside the one that was matched with it: how reports moved more than there, 95 times in 100',
        isFirstCellHeader: true,
        head: ['Place', 'Matched with', 'More, or fewer, than there'],
        rows: model.matched.map(([place, match, moved]) => [plain(place), plain(match), moved]),
      })
}
<h2 class="govuk-heading-m">What belongs beside it</h2>
<p class="govuk-body">${model.unknown}</p>
${model.alongside === '' ? null : html`<p class="govuk-body">At the same time: ${plain(model.alongside)}</p>`}
${model.beside.map((words) => html`<p class="govuk-body">${words}</p>`)}
${
  model.visits.length === 0
    ? html`<p class="govuk-body">No counting link of it was opened.</p>`
    : listTable({
        label: 'Visits',
        caption: 'How often its counting links were opened: visits are not people, and not reports',
        isFirstCellHeader: true,
        head: ['Channel', 'Visits', 'Days'],
        rows: model.visits,
      })
}
${provenance(model.computed)}`
