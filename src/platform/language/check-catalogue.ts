/**
 * What is wrong with a translation, found by comparing it with the base language. A machine cannot tell whether the words
 * are right; it can tell whether a number, a placeholder or a whole message was lost, and that is what hurts first.
 */
import { placeholdersOf, pluralBases, pluralCategories } from './messages.ts'
import type { Catalogue, Messages } from './messages.ts'

export type ProblemKind = 'missing' | 'extra' | 'blank' | 'placeholders' | 'digits' | 'markup' | 'invisible'

/** One fault: which key, what kind, and in words. */
export interface CatalogueProblem {
  readonly key: string
  readonly kind: ProblemKind
  readonly detail: string
}

/** Every fault of a translation; also sound for the base language against itself. */
export function checkCatalogue(base: Catalogue, other: Catalogue): readonly CatalogueProblem[] {
  const expected = expectedKeys(base.messages, other.code)
  const missing = [...expected.keys()]
    .filter((key) => !Object.hasOwn(other.messages, key))
    .map((key): CatalogueProblem => ({ key, kind: 'missing', detail: 'not translated' }))
  const present = Object.entries(other.messages).flatMap(([key, text]) => {
    const baseText = expected.get(key)
    return baseText === undefined
      ? [{ key, kind: 'extra' as const, detail: 'not in the base language' }]
      : messageProblems(key, baseText, text, pluralCategoryOf(key, base.messages))
  })
  return [...missing, ...present]
}

/** Whether a message may be used at all. A message that lost a number or a placeholder is shown in the base language. */
export function isUsable(baseText: string, text: string, category: string | null): boolean {
  return messageProblems('', baseText, text, category).length === 0
}

/** The keys a language needs, each with the base text it stands for: plural messages in that language's own categories. */
export function expectedKeys(base: Messages, code: string): ReadonlyMap<string, string> {
  const bases = pluralBases(base)
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories
  const plain = Object.entries(base).filter(([key]) => pluralCategoryOf(key, base) === null)
  const plural = [...bases].flatMap((name) =>
    categories.map((category): [string, string] => [`${name}.${category}`, base[`${name}.other`] ?? '']),
  )
  return new Map([...plain, ...plural])
}

/** The plural category a key stands for, or null for an ordinary message. */
export function pluralCategoryOf(key: string, base: Messages): string | null {
  const dot = key.lastIndexOf('.')
  const category = pluralCategories.find((name) => name === key.slice(dot + 1))
  return category !== undefined && pluralBases(base).has(key.slice(0, dot)) ? category : null
}

/** The faults of one message beside the text that it stands for. */
export function messageProblems(
  key: string,
  baseText: string,
  text: string,
  category: string | null,
): readonly CatalogueProblem[] {
  const problem = (kind: ProblemKind, detail: string): CatalogueProblem => ({ key, kind, detail })
  const problems: CatalogueProblem[] = []
  if (text.trim() === '') problems.push(problem('blank', 'no text'))
  if (!hasSamePlaceholders(baseText, text, category))
    problems.push(problem('placeholders', `has ${placeholdersOf(text).join(', ') || 'none'}`))
  if (digitsOf(baseText) !== digitsOf(text))
    problems.push(problem('digits', `has ${digitsOf(text) || 'none'}`))
  if (/[<>]|&[a-z#]/iu.test(text)) problems.push(problem('markup', 'messages are plain text'))
  // Direction marks and other invisible signs are put in by the code that fills a message, never typed.
  if (/[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]/u.test(text))
    problems.push(problem('invisible', 'an unseen character'))
  return problems
}

/** "One" and "two" may be said in a word ("a day", "two days") in some languages; the count may then be left out. */
function hasSamePlaceholders(baseText: string, text: string, category: string | null): boolean {
  const isWord = category === 'zero' || category === 'one' || category === 'two'
  const without = (names: readonly string[]) => (isWord ? names.filter((name) => name !== 'count') : names)
  return without(placeholdersOf(baseText)).join() === without(placeholdersOf(text)).join()
}

/** Every number of a text, sorted, in any script's digits: outside placeholders. */
function digitsOf(text: string): string {
  const bare = text.replace(/\{[A-Za-z0-9]{1,41}\}/gu, ' ')
  return [...bare.matchAll(/\p{Nd}+/gu)]
    .map(([run]) => run)
    .sort()
    .join(' ')
}
