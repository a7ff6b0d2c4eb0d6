import type { Passage } from '#platform/print/flow.ts'
import { dayIn } from '../know/pages/day-in.ts'
import { knowCatalogues, type KnowKey, type KnowWords } from '../know/content/catalogue.ts'

/** Messages as passages of paper: in their language, and marked as English where a language lacks them. */
export type Say = (key: KnowKey, values?: Readonly<Record<string, string>>) => Passage

export const speakerOf = (code: string): KnowWords => knowCatalogues.t(code)

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
