import { backLink, html, tag, type Html } from '@article4/govuk-html'
import { stateLabels, type State } from '../rules/standing.ts'

/** Pieces that the pages of the review share. They arrange; nothing is decided here. */
export interface Tongue {
  readonly code: string
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
}
export const english: Tongue = { code: 'en', name: 'English', dir: 'ltr' }

export const back = (href: string, text: string): Html => backLink({ href, text })

/** A language by its own name, in its own direction. */
export const nameOf = ({ code, name, dir }: Tongue): Html =>
  html`<bdi lang="${code}" dir="${dir}">${name}</bdi>`

/**
 * Words as they run on the page of their language. What stands in curly brackets is put there by us and runs from left to right in every
 * language: without that its brackets would change places.
 */
export const wordsIn = ({ code, dir }: Tongue, words: string): Html =>
  html`<p class="govuk-body app-side__words" lang="${code}" dir="${dir}">${words
    .split(placeholders)
    .map((piece) =>
      piece.startsWith('{') ? html`<bdi dir="ltr" translate="no">${piece}</bdi>` : piece,
    )}</p>`
const placeholders = /(\{[A-Za-z][A-Za-z0-9]{0,40}\})/u

/** English on the left, the other beside it; on a phone under it. */
export const sideBySide = (words: string, tongue: Tongue, text: string, caption = tongue.name): Html =>
  html`<div class="app-side"><div class="app-side__half"><p class="govuk-body-s app-side__caption">English</p>${wordsIn(english, words)}</div><div class="app-side__half"><p class="govuk-body-s app-side__caption">${caption}</p>${wordsIn(tongue, text)}</div></div>`

const colours: Readonly<Record<State, string>> = {
  awaiting: 'grey',
  accepted: 'green',
  corrected: 'turquoise',
  'to-confirm': 'yellow',
  stale: 'orange',
}
export const stateTag = (state: State): Html =>
  tag({ text: stateLabels[state], classes: `govuk-tag--${colours[state]}` })
