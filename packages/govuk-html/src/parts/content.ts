/** Small decisions that every GOV.UK macro makes the same way. */
import { raw, type Child, type Html, type Text } from '../html.ts'
import type { HeadingLevel, Items } from './options.ts'

/** What the helpers below read: `Content` and `OptionalContent` both fit. */
export type LooseContent = { readonly text?: Text | undefined; readonly html?: Html | undefined }

/** The markup where there is some, otherwise the text. */
export function content(part: LooseContent): Child {
  return filled(part.html) ? part.html : part.text
}

/** True when there is anything to print; empty markup and empty text count as absent. */
export function hasContent(part: LooseContent | undefined): boolean {
  return part !== undefined && (filled(part.html) || filled(part.text))
}

/** True for markup or text that would print something; the number zero counts as absent, as in the macros. */
export function filled(value: Html | Text | false | null | undefined): boolean {
  return Boolean(value) && String(value) !== ''
}

/** Class names in order, without the empty ones. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** The present entries of a list with their place in it, counted from one; absent entries keep their number. */
export function present<Item>(items: Items<Item> | undefined): { item: Item; index: number }[] {
  const found: { item: Item; index: number }[] = []
  for (const [index, item] of (items ?? []).entries()) {
    if (item) found.push({ item, index: index + 1 })
  }
  return found
}

const levels: readonly number[] = [1, 2, 3, 4, 5, 6]

/** The name of a heading element. A level that is none, which only a cast can bring here, is refused. */
export function headingTag(level: HeadingLevel): Html {
  if (!levels.includes(level)) throw new TypeError('heading level must be 1 to 6')
  return raw(`h${level}`)
}
