/** Radios: choose one. */
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

/** One radio. */
export type RadioItem = Choice

/** Options of `radios`. */
export type RadiosOptions = ChoicesOptions & {
  /** The value of the checked item; an item's own `checked` wins. */
  readonly value?: Text | null | undefined
  readonly items: Items<RadioItem | Divider>
}

/** Renders radios with their hint and error message, in a fieldset where one is given. */
export function radios(options: RadiosOptions): Html {
  return choices('radios', options, options.fieldset?.describedBy, () =>
    present(options.items).map(({ item, index }) => {
      if (item.divider !== undefined) return html`<div class="govuk-radios__divider">${item.divider}</div>`
      const id = choiceId(item, options.idPrefix || options.name, index)
      return choice('radios', item, {
        name: options.name,
        id,
        isChecked: isChecked(item, options.value),
        describedBy: '',
      })
    }),
  )
}

function isChecked(item: RadioItem, value: Text | null | undefined): boolean {
  return item.checked ?? (Boolean(value) && String(item.value) === String(value))
}
