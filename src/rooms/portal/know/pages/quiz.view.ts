import { details, html, insetText, type Html } from '@article4/govuk-html'
import { pathIn, say } from '../../site.ts'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import { heading, links, passage, titleOf } from './parts.view.ts'

/** The quiz: where it begins, one statement to a page, what is so, and where it ends. Links only: nothing is sent or counted. */
export type QuizModel = { readonly t: KnowWords } & (
  | { readonly kind: 'begin'; readonly start: string }
  | {
      readonly kind: 'ask'
      readonly at: number
      readonly of: number
      readonly claim: KnowKey
      readonly ifTrue: string
      readonly ifFalse: string
    }
  | {
      readonly kind: 'told'
      readonly at: number
      readonly of: number
      readonly claim: KnowKey
      readonly why: KnowKey
      readonly isTrue: boolean
      readonly isAsThought: boolean
      readonly sources: readonly string[]
      readonly next: string
      readonly isLast: boolean
    }
  | { readonly kind: 'end'; readonly start: string }
)

export function quizView(model: QuizModel): Html {
  const { t } = model
  switch (model.kind) {
    case 'begin':
      return html`${titleOf(t, 'quiz.title')}${passage(t, 'quiz.intro')}${way(t, model.start, 'quiz.start')}`
    case 'ask':
      return html`${titleOf(t, 'quiz.question')}
${passage(t, 'quiz.at', { at: model.at, of: model.of })}
${insetText({ html: html`<span data-say="${model.claim}">${say(t, model.claim)}</span>` })}
<div class="govuk-button-group">${way(t, model.ifTrue, 'quiz.true')}${way(t, model.ifFalse, 'quiz.false')}</div>`
    case 'told':
      return html`${titleOf(t, model.isTrue ? 'quiz.is-true' : 'quiz.is-false')}
${passage(t, 'quiz.at', { at: model.at, of: model.of })}
${insetText({ html: html`<span data-say="${model.claim}">${say(t, model.claim)}</span>` })}
${passage(t, model.isAsThought ? 'quiz.same' : 'quiz.other')}
${passage(t, model.why)}
${way(t, model.next, model.isLast ? 'quiz.end' : 'quiz.next')}
${details({ summaryHtml: html`${say(t, 'know.sources')}`, html: html`<p class="govuk-body" lang="en" dir="ltr">${model.sources.join('; ')}</p>` })}`
    case 'end':
      return html`${titleOf(t, 'quiz.done.title')}
${passage(t, 'quiz.done.text')}
${heading(t, 'know.more')}
${links(t, [
  { href: '/signs', text: 'home.signs.title' },
  { href: '/calls', text: 'home.call.title' },
  { href: model.start, text: 'quiz.again' },
])}`
  }
}

/** A link that looks like the one thing to do next. */
const way = (t: KnowWords, href: string, text: KnowKey): Html =>
  html`<a class="govuk-button" href="${pathIn(t.language.code, href)}">${say(t, text)}</a>`
