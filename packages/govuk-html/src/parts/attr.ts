/** Single attributes, for use inside a tag: `<div${attr('id', id)}>`. */
import { attributes, raw, type Attributes, type Html, type Text } from '../html.ts'
import type { PluralMessages } from './options.ts'

/** ` name="value"`, or nothing when the value is empty. */
export function attr(name: string, value: Text | false | null | undefined): Html {
  return value ? attributes({ [name]: value }) : raw('')
}

/** ` name="true"` or ` name="false"`, or nothing when neither was chosen. */
export function choiceAttr(name: string, value: boolean | undefined): Html {
  return value === undefined ? raw('') : attributes({ [name]: value })
}

/** ` name` alone, or nothing. */
export function flag(name: string, value: boolean | undefined): Html {
  return attributes({ [name]: { value: value === true, optional: true } })
}

/** The attributes from which a component's browser script takes its words, by key; empty ones are left out. */
export function translations(
  texts: Readonly<Record<string, string | PluralMessages | undefined>>,
): Attributes {
  const found: Record<string, string> = {}
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'object') {
      for (const [rule, message] of Object.entries(text)) found[`data-i18n.${key}.${rule}`] = message
    } else if (text) found[`data-i18n.${key}`] = text
  }
  return found
}
