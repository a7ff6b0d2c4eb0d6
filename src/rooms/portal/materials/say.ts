import type { Passage } from '#platform/print/flow.ts'
import { dayIn } from '../know/pages/day-in.ts'
import { makeCatalogues } from '#platform/language/catalogues.ts'
import { standingWords } from '../content/catalogue.ts'
import { both, knowCatalogues, type KnowKey, type KnowWords } from '../know/content/catalogue.ts'
import type { Said } from './order.ts'

/** Messages as passages of paper: in their language, and marked as English where a language lacks them. */
export type Say = (key: KnowKey, values?: Readonly<Record<string, string>>) => Passage

/** A language: the words of its files, and in their place those that its speakers confirmed. */
export function speakerOf(code: string, said: Said = {}): KnowWords {
  const words = said[code]
  if (words === undefined) return knowCatalogues.t(code)
  const speaker = respoken.get(words) ?? respeak(code, words)
  respoken.set(words, speaker)
  return speaker
}

const respoken = new WeakMap<object, KnowWords>()

function respeak(code: string, words: Readonly<Record<string, string>>): KnowWords {
  const own = both(code)
  const messages = { ...own.messages, ...words }
  return makeCatalogues<KnowKey>([both('en'), { ...own, messages }], { values: standingWords }).t(code)
}

export function sayIn(t: KnowWords): Say {
  return (key, values = {}) => {
    const { locale, code, dir } = t.languageOf(key)
    return { text: t(key, values), language: code === 'en' ? locale : code, direction: dir }
  }
}

export const english = (text: string): Passage => ({ text, language: 'en-GB', direction: 'ltr' })

/** Several messages, one after another, as one passage: of the language they have in common. */
export function together(say: Say, keys: readonly KnowKey[]): Passage {
  const passages = keys.map((key) => say(key))
  const [first] = passages
  if (first === undefined) throw new Error('There is nothing to say')
  const isEnglish = passages.every(({ direction, language }) => direction === 'ltr' && language === 'en-GB')
  const text = passages.map((one) => (isEnglish && !ended.test(one.text) ? `${one.text}.` : one.text))
  return { ...first, text: text.join(first.language.startsWith('zh') ? '' : ' ') }
}

const ended = /[.!?]$/u

/** A number as it is dialled, in its own direction everywhere. */
export const dialled = (display: string): Passage => english(display)

/** Said at the foot of every sheet, and slow to make. */
const days = new Map<string, string>()
export function dayInEnglish(day: string): string {
  const said = days.get(day) ?? dayIn(day, speakerOf('en'))
  if (days.size > 100) days.clear()
  days.set(day, said)
  return said
}
