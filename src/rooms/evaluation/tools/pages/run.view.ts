import { button, html, type Html } from '@article4/govuk-html'
import { back, link, plain, provenance, ruleZero } from '../../parts.view.ts'
import type { ClustersWords } from '../clusters-words.ts'
import type { ListsWords } from '../lists-words.ts'
import type { SeriesWords } from '../series-words.ts'
import { clustersAnswer, listsAnswer, seriesAnswer } from './parts.view.ts'

/** What is being worked out, and then the answer. */
export interface RunModel {
  readonly title: string
  readonly about: string
  readonly back: string
  readonly stop: string
  readonly state:
    | { readonly kind: 'running'; readonly percent: number }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'refused'; readonly words: string }
    | {
        readonly kind: 'done'
        readonly words: SeriesWords | ListsWords | ClustersWords
        readonly bundle: string
        readonly computed: string
      }
}

export const runView = (model: RunModel): Html => html`${back(model.back, 'Back')}
<h1 class="govuk-heading-l">${plain(model.title)}</h1>
${ruleZero}
<p class="govuk-body">${model.about}</p>
${stateOf(model)}`

function stateOf({ state, stop }: RunModel): Html {
  switch (state.kind) {
    case 'running':
      return html`<p class="govuk-body" role="status">It is being worked out: ${String(state.percent)} of 100 parts are done. This page looks again every few seconds. ${link(stop, 'Look again now')}</p>
<p class="govuk-body"><progress max="100" value="${String(state.percent)}" aria-label="How much is done"></progress></p>
<form method="post" action="${stop}">${button({ text: 'Stop it', classes: 'govuk-button--secondary' })}</form>`
    case 'stopped':
      return html`<p class="govuk-body">It was stopped. Nothing that was brought is kept.</p>`
    case 'refused':
      return html`<h2 class="govuk-heading-m">There is no answer</h2><p class="govuk-body">${plain(state.words)}</p>`
    case 'done':
      return html`${answerOf(state.words)}
<h2 class="govuk-heading-m">To have it again</h2>
<p class="govuk-body">${link(state.bundle, 'Download the data, the method and the answer (ZIP)')}. <code>article4 rerun FILE</code> works it out anew and compares.</p>
${provenance(state.computed)}`
  }
}

function answerOf(words: SeriesWords | ListsWords | ClustersWords): Html {
  switch (words.kind) {
    case 'series':
      return seriesAnswer(words)
    case 'lists':
      return listsAnswer(words)
    case 'clusters':
      return clustersAnswer(words)
  }
}
