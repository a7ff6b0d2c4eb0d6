/** The shapes that options of many components share. */
import type { Attributes, Html, Text } from '../html.ts'

/** Either text, which is escaped, or finished markup. One of the two must be given. */
export type Content = { readonly text: Text; readonly html?: undefined } | OnlyHtml

/** As `Content`, where the component also works without either. */
export type OptionalContent = { readonly text?: Text | undefined; readonly html?: undefined } | OnlyHtml

type OnlyHtml = { readonly html: Html; readonly text?: undefined }

/** Classes and attributes, which nearly every component takes. */
export type Decoration = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A list in which absent entries are skipped, so that callers can write `isOpen && {…}`. */
export type Items<Item> = readonly (Item | null | undefined | false | '')[]

/** The level of a heading element. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Messages by plural rule, as `{ one: '…', other: '…' }`. */
export type PluralMessages = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>
