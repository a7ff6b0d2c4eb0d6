import { html, type Child, type Content } from '@article4/govuk-html'
import type { Assets } from '#platform/assets.ts'
import type { Translate } from '#platform/language/catalogues.ts'
import { catalogues, type Words } from './content/catalogue.ts'
import type { KnowWords } from './know/content/catalogue.ts'
import { filedVoice, type Voice } from './review/voice.ts'

/** Whose hub this is, as every page says it. */
export interface Front {
  readonly name: string
  readonly area: string
  readonly demonstration: boolean
}

/** What every public page needs besides its own words: where its style and script are, and which language it speaks. */
export interface Site {
  readonly css: string
  readonly script: string
  /** A plain square: nothing that names the subject in a row of tabs. */
  readonly icon: string
  /** The worker that keeps pages for when there is no network, and where it gets them in this language. */
  readonly keeper: string
  readonly t: Words
  /** The same language, with the words of the pages that teach. */
  readonly know: KnowWords
  /** Another number where the words may be others. */
  readonly edition: number
  /** Whether speakers have checked all that was said here so far, and these: the day on which the last was; null where one awaits. */
  checkedOn(also: readonly string[]): string | null
}

/** For one page: it remembers what it says. */
export function siteIn(
  assets: Pick<Assets, 'urlPrefix'>,
  code: string,
  voice: Voice = filedVoice(code),
): Site {
  const said = new Set<string>()
  return {
    css: `${assets.urlPrefix}/public.css`,
    script: `${assets.urlPrefix}/exit.js`,
    icon: `${assets.urlPrefix}/icon.svg`,
    keeper: `${assets.urlPrefix}/keep.js?${pathIn(code, '/kept')}`,
    t: remembering(voice.form, said),
    know: remembering(voice.know, said),
    edition: voice.edition,
    checkedOn: (also) => voice.checkedOn(new Set([...said, ...also])),
  }
}

function remembering<Key extends string>(t: Translate<Key>, said: Set<string>): Translate<Key> {
  const { language, fellBack, has, languageOf } = t
  const speak = (key: Key, values?: Parameters<Words>[1]): string => {
    said.add(key)
    return t(key, values)
  }
  return Object.assign(speak, { language, fellBack, has, languageOf })
}

/** Every language on offer by its code, English first. */
export const languageCodes: readonly string[] = catalogues.languages.map((language) => language.code)
const baseCode = languageCodes[0] ?? 'en'

/** A page's address in a language: English has no prefix, so that a link on paper stays short. */
export function pathIn(code: string, path: string): string {
  if (code === baseCode) return path
  return path === '/' ? `/${code}` : `/${code}${path}`
}

/** Takes an address apart again: which language, and which page of it. */
export function readPath(path: string): { readonly code: string; readonly path: string } {
  const [, first = ''] = path.split('/')
  if (first === baseCode || !languageCodes.includes(first)) return { code: baseCode, path }
  const rest = path.slice(first.length + 1)
  return { code: first, path: rest === '' ? '/' : rest }
}

/**
 * Words as a component takes them. What a language lacks is shown in English and marked as English, so that a screen
 * reader does not read it with another language's sounds.
 */
export function part<Key extends string>(t: Translate<Key>, text: string): Content {
  const marked = phrase(t, text)
  return typeof marked === 'string' ? { text: marked } : { html: html`${marked}` }
}

/** The same for a hole in a template. */
export function phrase<Key extends string>(t: Translate<Key>, text: string): Child {
  return borrowedBy(t).has(text) ? html`<span lang="en" dir="ltr">${text}</span>` : text
}

/** One message in a page's language, marked where it is borrowed. */
export function say<Key extends string>(
  t: Translate<Key>,
  key: Key,
  values: Parameters<Words>[1] = {},
): Child {
  const text = t(key, values)
  const language = t.languageOf(key)
  return language === t.language
    ? text
    : html`<span lang="${language.code}" dir="${language.dir}">${text}</span>`
}

const borrowed = new WeakMap<object, ReadonlySet<string>>()

/** The English sentences that this language borrows, those that need values left out: `say` marks those. */
function borrowedBy<Key extends string>(t: Translate<Key>): ReadonlySet<string> {
  const known = borrowed.get(t.fellBack)
  if (known !== undefined) return known
  const found = new Set([...t.fellBack].flatMap((key) => (isKey(t, key) ? plain(t, key) : [])))
  borrowed.set(t.fellBack, found)
  return found
}

const isKey = <Key extends string>(t: Translate<Key>, key: string): key is Key => t.has(key)

function plain<Key extends string>(t: Translate<Key>, key: Key): string[] {
  try {
    return [t(key)]
  } catch {
    return []
  }
}
