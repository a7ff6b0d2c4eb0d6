/** Why two names are, or are not, alike: sentences for somebody who must decide. What speaks against comes first. */
import type { OrderKind } from './align.ts'
import type { Agreement } from './match-words.ts'

const sentences: Readonly<Record<Agreement, (a: string, b: string) => string>> = {
  same: (a) => `Both have ${a}.`,
  'same-name': (a, b) => `${a} and ${b} are spellings of one name.`,
  'family-form': (a, b) => `${a} and ${b} are forms of one surname.`,
  'same-sound': (a, b) => `${a} and ${b} are spelled differently and sound the same.`,
  'short-form': (a, b) => `${a} and ${b} are used for one name: a short form or another language's.`,
  'sounds-alike': (a, b) => `${a} and ${b} differ in vowels and sound alike.`,
  'close-spelling': (a, b) => `${a} and ${b} differ by a letter or two; neither is a known other name.`,
  initial: (a, b) => `${a.length === 1 ? b : a} may be meant by the initial ${a.length === 1 ? a : b}.`,
}

type Found = {
  readonly aligned: readonly { readonly a: string; readonly b: string; readonly why: Agreement }[]
  readonly unmatched: { readonly a: readonly string[]; readonly b: readonly string[] }
  readonly order: OrderKind
  readonly hasSexContradiction: boolean
  /** Bits charged for the number of names tried. */
  readonly charge: number
}

export function reasonsFor({
  aligned,
  unmatched,
  order,
  hasSexContradiction,
  charge,
}: Found): readonly string[] {
  return [
    ...against(unmatched),
    ...(hasSexContradiction ? ['One has a word for a man and the other a word for a woman.'] : []),
    ...(order === 'crossed'
      ? ['The words are the same but change places, as the names of a father and a son do.']
      : []),
    ...(aligned.length === 0 ? ['No word of one name answers a word of the other.'] : []),
    ...aligned.map(({ a, b, why }) => sentences[why](named(a), named(b))),
    ...(order === 'turned' ? ['The order differs only as surname and given names are turned round.'] : []),
    ...(charge > 0 ? ['More than one name was tried; the best pair counts a little less for it.'] : []),
  ]
}

function against({ a, b }: Found['unmatched']): readonly string[] {
  if (a.length > 0 && b.length > 0) return [`${listed(a)} and ${listed(b)} are different names.`]
  const alone = a.length > 0 ? a : b
  return alone.length === 0 ? [] : [`Only one of them has ${listed(alone)}.`]
}

function listed(words: readonly string[]): string {
  return words.map(named).join(' ')
}

function named(text: string): string {
  return text
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
