/**
 * How hard a text is to read, as a school grade: the Coleman-Liau index.
 *
 * Definition: 0.0588 L - 0.296 S - 15.8, where L is letters per 100 words and S is sentences per 100 words.
 * Source: M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring", Journal of Applied
 * Psychology 60(2), 1975, 283-284. Chosen because it counts letters and not syllables, so there is nothing to guess.
 *
 * Assumptions: a grade is a US school year; grade 4 is read by children of nine to ten. A label, a heading or an item of a
 * list without a full stop is one sentence. Excused words, which cannot be avoided, count as words of average length.
 * It says nothing about whether a text is understood; a person who reads with difficulty must say that.
 * Worked example: "The cat sat. The dog ran." has 18 letters, 6 words and 2 sentences, so 17.64 - 9.87 - 15.8 = -8.03: easier
 * than anything a school would set.
 */

/** Letters an excused word counts for: about the mean of plain English. */
const lettersOfExcused = 4

/** The counts a grade is made of. */
export interface TextCounts {
  readonly letters: number
  readonly words: number
  readonly sentences: number
}

/** Count letters, words and sentences of one text. */
export function countText(text: string, excused: ReadonlySet<string> = new Set()): TextCounts {
  const words = text.match(/[\p{L}\p{Nd}’'{}]+(?:-[\p{L}\p{Nd}]+)*/gu) ?? []
  const letters = words.reduce((sum, word) => sum + lettersOf(word, excused), 0)
  const ends = text.match(/[.!?](?=\s|$|’)/gu)?.length ?? 0
  const isOpenEnded = !/[.!?]\s*$/u.test(text)
  return { letters, words: words.length, sentences: words.length === 0 ? 0 : ends + (isOpenEnded ? 1 : 0) }
}

/** The grade of counts, which may be of many texts added up; null when there are no words. */
export function gradeOf({ letters, words, sentences }: TextCounts): number | null {
  if (words === 0) return null
  return 0.0588 * ((letters / words) * 100) - 0.296 * ((sentences / words) * 100) - 15.8
}

/** The counts of several texts together. */
export function addCounts(all: readonly TextCounts[]): TextCounts {
  return {
    letters: all.reduce((sum, { letters }) => sum + letters, 0),
    words: all.reduce((sum, { words }) => sum + words, 0),
    sentences: all.reduce((sum, { sentences }) => sum + sentences, 0),
  }
}

/** A placeholder stands for a number or a name and is excused like one. */
function lettersOf(word: string, excused: ReadonlySet<string>): number {
  if (word.includes('{') || excused.has(word.toLowerCase())) return lettersOfExcused
  return word.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0
}
