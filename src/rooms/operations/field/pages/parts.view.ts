import { backLink, html, input, radios, tag, textarea, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { fieldError } from '#platform/views/form.ts'
import type { Field } from '../rules/entries.ts'

/** Pieces that several pages of the field share, the page of a telephone too. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })

/** A line that somebody wrote, with hidden direction marks made visible. */
export const plain = (words: string): string => markBidi(words)

export const codeTag = (text: string, colour: string): Html => tag({ text, classes: `govuk-tag--${colour}` })

/** One question of an entry. */
export const entryField = (
  form: FormState,
  { name, label, hint, max, lines, choices }: Field,
  value: string,
): Html => {
  const common = {
    name,
    ...(hint === '' ? {} : { hint: { text: hint } }),
    ...fieldError(form, name),
  }
  if (choices !== null)
    return radios({
      ...common,
      idPrefix: name,
      fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
      value,
      items: [...choices],
    })
  const words = {
    ...common,
    id: name,
    label: { text: label, classes: 'govuk-label--s' },
    value,
    attributes: { maxlength: String(max) },
  }
  return lines === 'one' ? input(words) : textarea({ ...words, rows: 3 })
}

/** A title for each thing that is written. */
export const kindTitles = {
  encounter: 'Log an encounter',
  decision: 'Log a decision',
  check: 'Checklist',
} as const

export const encounterWarning = (): Html =>
  html`<p class="govuk-body">Write the least that somebody needs who takes over. No name, no address, no telephone number.</p>`
