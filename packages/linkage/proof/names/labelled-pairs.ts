/**
 * Labelled pairs of names: the proof that names of every culture are read, and read equally well.
 *
 * Written before anything was tuned, by the author of the rules. So the held-out half keeps us from fitting thresholds to it; it
 * cannot keep one head's ideas out of both rules and labels. Every name is made up from common parts; none is a known person.
 *
 * `same`: ways in which one person is written in two records (another script, order, spelling, a short form, a part left out, a
 * married name). `different`: two people a careful analyst would keep apart by name alone, and the hardest we know: siblings,
 * father and son with each other's names, neighbours in the alphabet (Asif and Arif). Two namesakes cannot be told apart by
 * name; such pairs are not here.
 *
 * A line is `one name | other name | kind`. Each culture has 13 of both sorts. A line belongs to the tuning half or to the
 * held-out half in turn, so both halves have every culture and both sorts.
 */
import { africaAndNearEast } from './pairs/africa-and-near-east.ts'
import { asia } from './pairs/asia.ts'
import { europe } from './pairs/europe.ts'
import { later } from './pairs/later.ts'

export type LabelledPair = {
  readonly culture: string
  readonly a: string
  readonly b: string
  /** Why the pair is interesting: one word from the data. */
  readonly kind: string
  readonly isSame: boolean
  readonly half: 'tune' | 'held-out'
}

const sources = { ...europe, ...asia, ...africaAndNearEast }

export const labelledPairs: readonly LabelledPair[] = Object.entries(sources).flatMap(
  ([culture, sorts], n) => [
    ...linesOf(culture, sorts.same, true, n),
    ...linesOf(culture, sorts.different, false, n + 1),
  ],
)

/** The second set (see pairs/later.ts), halved the same way. */
export const laterPairs: readonly LabelledPair[] = Object.entries(later).flatMap(([culture, sorts], n) => [
  ...linesOf(culture, sorts.same, true, n),
  ...linesOf(culture, sorts.different, false, n + 1),
])

function linesOf(culture: string, text: string, isSame: boolean, offset: number): readonly LabelledPair[] {
  return text
    .trim()
    .split('\n')
    .map((line, n) => {
      const [a = '', b = '', kind = ''] = line.split('|').map((part) => part.trim())
      if (a === '' || b === '' || kind === '') throw new Error(`not a labelled pair: ${line}`)
      return { culture, a, b, kind, isSame, half: (n + offset) % 2 === 0 ? 'tune' : 'held-out' }
    })
}

/** First names of lines that are one name in two writings (Volodymyr and Vladimir Shevchuk): not pairs of different people. */
export const namesakes: readonly (readonly string[])[] = [
  ['Володимир Шевчук', 'Vladimir Shevchuk'],
  ['Георги Димитров', 'Georgi Ivanov Dimitrov'],
  ['Цветелина Стоянова', 'Cvetelina Stojanova'],
  ['Kim Min-jun', '김민준'],
]
