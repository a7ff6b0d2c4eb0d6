import { backLink, checkboxes, tag, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'

/** Pieces that several pages of the room share. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })

/** A line of plain text somebody wrote, with hidden direction marks made visible. */
export const plain = (words: string): string => markBidi(words)

export const codeTag = (text: string, colour = 'blue'): Html => tag({ text, classes: `govuk-tag--${colour}` })

/** For whoever was warned that words look out of place, and means them so. */
export const meant = (): Html =>
  checkboxes({
    name: 'isMeant',
    idPrefix: 'isMeant',
    classes: 'govuk-checkboxes--small',
    items: [
      { value: 'yes', text: 'I have checked: no name, number or address here belongs in another field' },
    ],
  })
