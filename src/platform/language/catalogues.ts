/**
 * All languages of a set of pages: read once at the start from `<code>.json` files, then `t(code)` gives the function that
 * speaks one of them.
 *
 * A message that a language lacks, or has in a form that lost a number or a placeholder, is shown in the base language and
 * known as such (`fellBack`, `languageOf`), so a page can mark the words with the right `lang` and say so honestly. In a
 * right-to-left language every value put into a message is wrapped in invisible isolates: without them a telephone number
 * written in groups is shown with its groups in reverse order.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expectedKeys, isUsable, pluralCategoryOf } from './check-catalogue.ts'
import { fill, pluralBases, readCatalogue } from './messages.ts'
import type { Catalogue, Values } from './messages.ts'

/** A language on offer, as a chooser and a notice need it. */
export interface Language {
  readonly code: string
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** For Intl: `en` alone would write dates as in the United States. */
  readonly locale: string
  readonly reviewed: boolean
  readonly reviewer?: string
  readonly reviewedOn?: string
  /** The share of messages, 0 to 1, that can be shown in this language. */
  readonly completeness: number
}

/** The function that speaks one language. */
export interface Translate<Key extends string = string> {
  (key: Key, values?: Values): string
  readonly language: Language
  /** The keys shown in the base language instead. */
  readonly fellBack: ReadonlySet<string>
  /** Whether a word put together at run time (`option.danger.yes`) is a key. */
  readonly has: (key: string) => boolean
  /** Which language a message will be in: for the `lang` and `dir` of the words around it. */
  readonly languageOf: (key: Key) => Language
}

/** Every language, and the way to speak each. An unknown code speaks the base language. */
export interface Catalogues<Key extends string = string> {
  readonly languages: readonly Language[]
  readonly t: (code: string) => Translate<Key>
}

export interface CatalogueOptions {
  readonly base?: string
  /** Values that stand in messages everywhere, such as numbers to call. */
  readonly values?: Values
}

/** Read a folder of catalogues. The base language comes first, then the others by code. */
export function loadCatalogues<Key extends string>(
  folder: URL,
  options: CatalogueOptions = {},
): Catalogues<Key> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const read = names.map((name) => {
    const file: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    return readCatalogue(name.slice(0, -'.json'.length), file)
  })
  return makeCatalogues<Key>(read, options)
}

/** The same from catalogues already in memory. */
export function makeCatalogues<Key extends string>(
  read: readonly Catalogue[],
  { base = 'en', values = {} }: CatalogueOptions = {},
): Catalogues<Key> {
  const baseCatalogue = read.find(({ code }) => code === base)
  if (baseCatalogue === undefined) throw new Error(`There is no catalogue for the base language ${base}`)
  const others = read.filter(({ code }) => code !== base).sort((a, b) => (a.code < b.code ? -1 : 1))
  const baseSpeaker = speaker<Key>(baseCatalogue, baseCatalogue, values, null)
  const speakers = [
    baseSpeaker,
    ...others.map((one) => speaker<Key>(baseCatalogue, one, values, baseSpeaker)),
  ]
  const byCode = new Map(speakers.map((speak) => [speak.language.code, speak]))
  return { languages: speakers.map(({ language }) => language), t: (code) => byCode.get(code) ?? baseSpeaker }
}

function speaker<Key extends string>(
  base: Catalogue,
  own: Catalogue,
  standing: Values,
  baseSpeaker: Translate<Key> | null,
): Translate<Key> {
  const plurals = pluralBases(base.messages)
  const rules = new Intl.PluralRules(own.code)
  const usable = usableMessages(base, own)
  const keys = new Set(Object.keys(base.messages).map((key) => baseOf(key, base)))
  const isOwn = (key: string) =>
    plurals.has(key)
      ? rules.resolvedOptions().pluralCategories.every((category) => usable.has(`${key}.${category}`))
      : usable.has(key)
  const fellBack = new Set([...keys].filter((key) => !isOwn(key)))
  const language = languageFor(own, (keys.size - fellBack.size) / keys.size)
  const write = writer(language)

  const speak = (key: Key, values: Values = {}): string => {
    if (baseSpeaker !== null && fellBack.has(key)) return baseSpeaker(key, values)
    const count = values['count']
    const form = plurals.has(key) && typeof count === 'number' ? `${key}.${rules.select(count)}` : key
    const text = usable.get(form)
    if (text === undefined) throw new Error(`There is no message ${form}`)
    return fill(text, { ...standing, ...values }, write)
  }
  return Object.assign(speak, {
    language,
    fellBack,
    has: (key: string) => keys.has(key),
    languageOf: (key: Key) => (baseSpeaker !== null && fellBack.has(key) ? baseSpeaker.language : language),
  })
}

function usableMessages(base: Catalogue, own: Catalogue): ReadonlyMap<string, string> {
  const expected = [...expectedKeys(base.messages, own.code)]
  return new Map(
    expected.flatMap(([key, baseText]) => {
      const text = own.messages[key]
      const category = pluralCategoryOf(key, base.messages)
      return text !== undefined && isUsable(baseText, text, category) ? [[key, text]] : []
    }),
  )
}

function baseOf(key: string, base: Catalogue): string {
  return pluralCategoryOf(key, base.messages) === null ? key : key.slice(0, key.lastIndexOf('.'))
}

function languageFor({ code, meta }: Catalogue, completeness: number): Language {
  return {
    code,
    name: meta.name,
    dir: meta.dir,
    locale: meta.locale ?? code,
    reviewed: meta.status === 'complete',
    ...(meta.reviewer === undefined ? {} : { reviewer: meta.reviewer }),
    ...(meta.reviewedOn === undefined ? {} : { reviewedOn: meta.reviewedOn }),
    completeness,
  }
}

/** Latin digits in every language: a number must look the same on the page, on paper and on a telephone's keys. */
function writer({ locale, dir }: Language): (value: string | number) => string {
  const numbers = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
  const isolate = (text: string) => (dir === 'rtl' ? `\u2068${text}\u2069` : text)
  return (value) => isolate(typeof value === 'number' ? numbers.format(value) : value)
}
