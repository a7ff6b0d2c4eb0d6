/**
 * The parts of a message catalogue: flat keys to plain strings, `{name}` placeholders, plural forms as `key.one`,
 * `key.other` and whatever other categories the language has (Intl.PluralRules decides, not we).
 *
 * Messages are plain text, never markup. Digits, telephone numbers, names of services and codes are placeholders, so that
 * a translator cannot change one by mistake.
 */

/** What a catalogue says about itself, under `$meta`. */
export interface CatalogueMeta {
  /** The language's name in the language itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** The place whose dates and numbers are meant, such as `en-GB`; the code alone when missing. */
  readonly locale?: string
  /** `complete`: a speaker has read it all. `awaiting-review`: shown, and said to be unreviewed. */
  readonly status: 'complete' | 'awaiting-review'
  readonly reviewer?: string
  readonly reviewedOn?: string
  readonly note?: string
}

export type Messages = Readonly<Record<string, string>>

/** A catalogue file taken apart. */
export interface Catalogue {
  readonly code: string
  readonly meta: CatalogueMeta
  readonly messages: Messages
}

export type Values = Readonly<Record<string, string | number>>

export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

type StringKey<File> = Exclude<keyof File & string, '$meta'>
type PluralBaseOf<Keys extends string> = {
  [Key in Keys]: Key extends `${infer Base}.one` ? (`${Base}.other` extends Keys ? Base : never) : never
}[Keys]

/** The keys of a catalogue file as a type: `KeyOf<typeof en>`. A plural message is known by its base. */
export type KeyOf<File> =
  | Exclude<StringKey<File>, `${PluralBaseOf<StringKey<File>>}.${'one' | 'other'}`>
  | PluralBaseOf<StringKey<File>>

/** Take a parsed catalogue file apart; throws when it is not one. */
export function readCatalogue(code: string, file: unknown): Catalogue {
  if (!isRecord(file) || !isMeta(file['$meta'])) throw new Error(`The catalogue ${code} has no sound $meta`)
  const entries = Object.entries(file).filter(([key]) => key !== '$meta')
  const messages = entries.map(([key, text]): [string, string] => {
    if (typeof text !== 'string') throw new Error(`The catalogue ${code} has no text for ${key}`)
    return [key, text]
  })
  return { code, meta: file['$meta'], messages: Object.fromEntries(messages) }
}

/** The bases of plural messages: those with both `.one` and `.other` in the base language. */
export function pluralBases(messages: Messages): ReadonlySet<string> {
  const ends = Object.keys(messages).filter((key) => key.endsWith('.one'))
  const bases = ends.map((key) => key.slice(0, -'.one'.length))
  return new Set(bases.filter((base) => Object.hasOwn(messages, `${base}.other`)))
}

/** The names of a text's placeholders, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{([A-Za-z][A-Za-z0-9]{0,40})\}/gu)].map(([, name]) => name ?? '').sort()
}

/** Put values into a text's placeholders; throws when one is missing, because a page with a hole may mislead. */
export function fill(text: string, values: Values, write: (value: string | number) => string): string {
  return text.replace(/\{([A-Za-z][A-Za-z0-9]{0,40})\}/gu, (_whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`A message needs a value for {${name}}`)
    return write(value)
  })
}

function isMeta(value: unknown): value is CatalogueMeta {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    (value['dir'] === 'ltr' || value['dir'] === 'rtl') &&
    (value['status'] === 'complete' || value['status'] === 'awaiting-review')
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
