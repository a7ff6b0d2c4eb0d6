/** Checkboxes: choose any. */
import { html, type Html, type Text } from '../html.ts'
import {
  choice,
  choiceId,
  choices,
  type Choice,
  type ChoicesOptions,
  type Divider,
} from '../parts/choices.ts'
import { present } from '../parts/content.ts'
import type { Items } from '../parts/options.ts'

/** One checkbox. `behaviour: 'exclusive'` unchecks all others ("none of these"). */
export type CheckboxItem = Choice & {
  readonly name?: string | undefined
  readonly behaviour?: 'exclusive' | undefined
}

/** Options of `checkboxes`. */
export type CheckboxesOptions = ChoicesOptions & {
  readonly describedBy?: string | undefined
  /** The values of the checked items; an item's own `checked` wins. */
  readonly values?: readonly Text[] | null | undefined
  readonly items: Items<CheckboxItem | Divider>
}

/** Renders checkboxes with their hint and error message, in a fieldset where one is given. */
export function checkboxes(options: CheckboxesOptions): Html {
  const already = options.fieldset?.describedBy || options.describedBy
  return choices('checkboxes', options, already, (describedBy) =>
    present(options.items).map(({ item, index }) => {
      if (item.divider !== undefined)
        return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`
      return choice('checkboxes', item, {
        name: item.name || options.name,
        id: choiceId(item, options.idPrefix || options.name, index),
        isChecked: isChecked(item, options.values),
        // Without a fieldset there is no one element to describe, so each checkbox carries the group's description.
        describedBy: options.fieldset ? '' : describedBy,
        behaviour: item.behaviour,
      })
    }),
  )
}

function isChecked(item: CheckboxItem, values: readonly Text[] | null | undefined): boolean {
  return item.checked ?? (values ?? []).includes(item.value)
}
