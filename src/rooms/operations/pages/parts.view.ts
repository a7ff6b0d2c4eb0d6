import { backLink, html, tag, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'

/** Pieces that several pages of the room share. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })

/** A line of plain text somebody wrote, with hidden direction marks made visible. */
export const plain = (words: string): string => markBidi(words)

export const bullets = (lines: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${lines.map((one) => html`<li>${one}</li>`)}</ul>`

export const codeTag = (text: string, colour = 'blue'): Html => tag({ text, classes: `govuk-tag--${colour}` })

/** A choice of a closed list, in the summary's own order. */
export interface Choice {
  readonly value: string
  readonly text: string
}
