import { details, html, insetText, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { chart, type Chart } from '#platform/views/chart.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain, provenance, ruleZero } from '../../parts.view.ts'
import type { CardWords } from '../rules/say.ts'

/** One comparison with everything that belongs to it, in one order. The percentage is never the largest text, and nothing can be left out. */
export interface CardModel {
  readonly form: FormState
  readonly id: string
  readonly title: string
  /** Who made it, when, and who signed it. */
  readonly standing: readonly string[]
  readonly campaign: readonly string[]
  readonly limits: string
  readonly caveat: string
  /** Null where there is nothing to say yet: `waits` says why. */
  readonly said: CardWords | null
  readonly waits: string
  readonly chart: Chart | null
  readonly press: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly signatures: readonly {
    readonly on: string
    readonly by: string
    readonly verdict: string
    readonly hash: string
  }[]
  /** What a signer has seen; null where this person does not sign, or not now. */
  readonly seen: string | null
  readonly whyNot: string
  readonly computed: string
}

export const cardView = (
  model: CardModel,
): Html => html`${back('/evaluation/cards', 'Comparisons')}${problems(model.form)}
<h1 class="govuk-heading-l">${plain(model.said?.title ?? model.title)}</h1>
${ruleZero}
${model.campaign.map((words) => html`<p class="govuk-body">${plain(words)}</p>`)}
${model.said === null ? insetText({ text: model.waits }) : elements(model, model.said)}
<h2 class="govuk-heading-m">What this cannot say</h2>
<p class="govuk-body">${plain(model.limits)}</p>
<p class="govuk-body">${model.caveat}</p>
${standing(model)}
${provenance(model.computed)}`

const element = (number: number, title: string, lines: readonly string[], more: Html | null = null): Html =>
  html`<h2 class="govuk-heading-m">${number}. ${title}</h2>
${lines.map((line) => html`<p class="govuk-body">${plain(line)}</p>`)}${more}`

/** The ten elements. A campaign's effect is shown by the same, so that it cannot leave one out either. */
export const elements = (model: Pick<CardModel, 'chart' | 'links' | 'press'>, said: CardWords): Html => html`
<h2 class="govuk-heading-m">1. Counts</h2>
<p class="govuk-body-l"><strong>${said.counts}</strong></p>
${element(2, 'How many times as many', said.times, said.small === null ? null : html`<p class="govuk-body-s">${said.small}</p>`)}
${element(3, 'Trend', said.trend, model.chart === null ? null : chart(model.chart))}
${element(4, 'Comparison', said.comparison)}
${element(5, 'Changes of counting', said.recording)}
${element(6, 'What they became', said.became)}
${element(7, 'How it was chosen', said.selection)}
${element(8, 'Said first, and now', said.revision)}
<h2 class="govuk-heading-m">9. Verdict</h2>
<p class="govuk-body-l"><strong>${said.verdict}</strong></p>
${said.because.length === 0 ? null : html`<ul class="govuk-list govuk-list--bullet">${said.because.map((why) => html`<li>${plain(why)}</li>`)}</ul>`}
<h2 class="govuk-heading-m">10. Where it can be looked up</h2>
<ul class="govuk-list">${model.links.map((one) => html`<li>${link(one.href, one.text)}</li>`)}</ul>
${details({ summaryText: 'A text for the press', html: html`<p class="govuk-body">${plain(model.press)}</p>` })}`

const standing = (model: CardModel): Html => html`<h2 class="govuk-heading-m">Who stands by it</h2>
${model.standing.map((words) => html`<p class="govuk-body">${words}</p>`)}
${
  model.signatures.length === 0
    ? null
    : listTable({
        label: 'Signatures',
        caption: 'Signatures, the first first',
        isFirstCellHeader: true,
        head: ['Signed', 'By', 'Verdict', 'Hash of what was counted'],
        rows: model.signatures.map((one) => [one.on, one.by, one.verdict, html`<code>${one.hash}</code>`]),
      })
}
${
  model.seen === null
    ? html`<p class="govuk-body">${model.whyNot}</p>`
    : html`${warningText({ text: 'Signing keeps this card as it stands. The verdict is looked at again at its date of review, and not before.', iconFallbackText: 'Warning' })}
${postForm({ action: `/evaluation/cards/${model.id}`, submit: 'Sign this card', body: html`<input type="hidden" name="seen" value="${model.seen}">` })}`
}`
