import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expectedKeys, messageProblems, pluralCategoryOf } from '#platform/language/check-catalogue.ts'
import { readCatalogue, type Catalogue } from '#platform/language/messages.ts'
import { wordingProblems } from '../content/wording.ts'
import { isSafety, sectionOf, type Section } from './rules/sections.ts'
import { textFaults, type Checks } from './rules/sound-text.ts'
import type { Filed } from './rules/standing.ts'

/** Every text that a speaker reviews, beside its English, as the catalogues' files have them. */
export interface ReviewText extends Filed {
  readonly catalogue: 'form' | 'know'
  readonly key: string
  readonly english: string
  /** The plural form it is, or null. */
  readonly category: string | null
  readonly section: Section
  readonly isSafety: boolean
}
export interface ReviewLanguage {
  readonly code: string
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  readonly texts: readonly ReviewText[]
}

const folders = {
  form: new URL('../content/', import.meta.url),
  know: new URL('../know/content/', import.meta.url),
} as const
type Which = keyof typeof folders

/** One catalogue's file of a language; null where there is none. */
export function readFile(which: Which, code: string): Catalogue | null {
  const file = new URL(`${code}.json`, folders[which])
  return existsSync(file) ? readCatalogue(code, JSON.parse(readFileSync(file, 'utf8'))) : null
}

const base = 'en'
const codes = readdirSync(folders.form)
  .filter((name) => name.endsWith('.json') && name !== `${base}.json`)
  .map((name) => name.slice(0, -'.json'.length))
  .toSorted()

const known = new Map<string, ReviewLanguage>()

/** A language under review; null for English, and for one that we do not have. Read once. */
export function reviewLanguage(code: string): ReviewLanguage | null {
  if (!codes.includes(code)) return null
  const before = known.get(code)
  if (before !== undefined) return before
  const form = readFile('form', code)
  if (form === null) return null
  const { name, dir } = form.meta
  const language = { code, name, dir, texts: [...textsOf('form', code), ...textsOf('know', code)] }
  known.set(code, language)
  return language
}

export const reviewLanguages = (): readonly ReviewLanguage[] =>
  codes.flatMap((code) => reviewLanguage(code) ?? [])

export const findText = (language: ReviewLanguage, key: string): ReviewText | null =>
  language.texts.find((text) => text.key === key) ?? null

function textsOf(catalogue: Which, code: string): readonly ReviewText[] {
  const [english, own] = [readFile(catalogue, base), readFile(catalogue, code)]
  if (english === null || own === null) return []
  return [...expectedKeys(english.messages, code)].map(([key, source]) => {
    const text = own.messages[key] ?? ''
    return {
      catalogue,
      key,
      english: source,
      text,
      category: pluralCategoryOf(key, english.messages),
      section: sectionOf(key),
      isSafety: isSafety(key),
      sourceHash: hashOf(source),
      fileHash: hashOf(text),
    }
  })
}

/** SHA-256 in hexadecimal: which words a decision is about. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const checks: Checks = {
  problems: ({ english, text, category }) => messageProblems('', english, text, category),
  claims: wordingProblems,
}

/** What is wrong with words in a text's place, a sentence each; none when they may stand there. */
export const faultsOf = (of: Pick<ReviewText, 'english' | 'category'>, text: string): readonly string[] =>
  textFaults({ ...of, text }, checks)
