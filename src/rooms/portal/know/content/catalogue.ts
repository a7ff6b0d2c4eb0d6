/**
 * The words of the pages that teach: signs by place and by work, who to call, rights, the quiz, easy read.
 *
 * A catalogue of its own beside the form's, so that a language can be added to either as a file. Each language speaks both: what it
 * lacks is in English and marked. Keys: `place.<setting>.<part>`, `role.<code>.<part>`, `situation.<code>` and `.note`,
 * `fact.<code>`, `myth.<code>.claim|why`, `verifier.<code>`, and `<page>.<part>`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { makeCatalogues, type Translate } from '#platform/language/catalogues.ts'
import { readCatalogue, type Catalogue, type KeyOf } from '#platform/language/messages.ts'
import { standingWords, type CatalogueKey } from '../../content/catalogue.ts'
import type en from './en.json'

/** A message of these pages or of the form's. */
export type KnowKey = CatalogueKey | KeyOf<typeof en>

/** The function that speaks one language of these pages. */
export type KnowWords = Translate<KnowKey>

const own = new URL('./', import.meta.url)
const shared = new URL('../../content/', import.meta.url)

const read = (folder: URL, code: string): Catalogue =>
  readCatalogue(code, JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')))

/** Each language of the form, with what it has of these pages. */
export function both(code: string): Catalogue {
  const base = read(shared, code)
  const more = existsSync(new URL(`${code}.json`, own)) ? read(own, code).messages : {}
  return { ...base, messages: { ...base.messages, ...more } }
}

const codes = readdirSync(shared)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

export const knowCatalogues = makeCatalogues<KnowKey>(codes.map(both), { values: standingWords })

/** The message under a key put together at run time, or null where there is none. */
export function wordsIf(t: KnowWords, key: string): string | null {
  return isKey(t, key) ? t(key) : null
}

/** The same where the reference files promise that there is one: a page with a hole may mislead. */
export function keyOf(t: KnowWords, key: string): KnowKey {
  if (!isKey(t, key)) throw new Error(`There is no message ${key}`)
  return key
}

const isKey = (t: KnowWords, key: string): key is KnowKey => t.has(key)
