/**
 * A profile: sentences about a person or thing, a place or a kind of exploitation, each with the texts that say it. It is built
 * from facts of texts that its audience may read; nothing is written first and blacked out afterwards.
 */
export interface Sentence {
  readonly words: string
  /** Names of texts. Empty only where the sentence tells of an absence. */
  readonly texts: readonly string[]
}
export interface Section {
  readonly heading: string
  readonly sentences: readonly Sentence[]
  /** What stands there instead of nothing. */
  readonly empty: string
}

export interface NamedFact {
  readonly text: string
  readonly words: string
}

/** One sentence for the same words, with every text that has them. In the order in which they were met. */
export function together(facts: readonly NamedFact[]): readonly Sentence[] {
  const found = new Map<string, string[]>()
  for (const { text, words } of facts) {
    const texts = found.get(words) ?? []
    if (!texts.includes(text)) texts.push(text)
    found.set(words, texts)
  }
  return [...found].map(([words, texts]) => ({ words, texts }))
}

export interface SignFact {
  readonly text: string
  readonly itemId: string
  readonly code: string
  readonly quote: string
  /** Where, in words; null where the sign names no place. */
  readonly place: string | null
}

export const signSection = (
  heading: string,
  signs: readonly SignFact[],
  wordsOf: (code: string) => string,
): Section => ({
  heading,
  sentences: together(
    signs.map((one) => ({ text: one.text, words: `${wordsOf(one.code)}: “${one.quote}”` })),
  ),
  empty: 'No sign is ticked in what may be shown.',
})

/** Where signs were seen, the place with most texts first. */
export function placeSection(signs: readonly SignFact[]): Section {
  const facts = signs.flatMap((one) => (one.place === null ? [] : [{ text: one.text, words: one.place }]))
  const sentences = [...together(facts)].toSorted((a, b) => b.texts.length - a.texts.length)
  return { heading: 'Where', sentences, empty: 'No sign names a place.' }
}

export interface TextFact {
  readonly text: string
  readonly grade: string | null
  readonly owner: string
  /** ISO day. */
  readonly day: string
}

/** How sure it is, by grade, and from whom it comes. Never one number for all of it. */
export function sureSection(texts: readonly TextFact[]): Section {
  const grades = together(
    texts.map((one) => ({
      text: one.text,
      words: one.grade === null ? 'Not graded yet' : `Graded ${one.grade}`,
    })),
  )
  const owners = together(texts.map((one) => ({ text: one.text, words: `Told by ${one.owner}` })))
  return {
    heading: 'How sure, and from whom',
    sentences: [...grades, ...owners],
    empty: 'Nothing may be shown.',
  }
}

export function sinceSection(texts: readonly TextFact[], showDay: (day: string) => string): Section {
  const [first, ...later] = texts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const last = later.at(-1)
  return {
    heading: 'Since when',
    sentences:
      first === undefined
        ? []
        : [
            { words: `First on ${showDay(first.day)}`, texts: [first.text] },
            ...(last === undefined ? [] : [{ words: `Last on ${showDay(last.day)}`, texts: [last.text] }]),
          ],
    empty: 'Nothing may be shown.',
  }
}

export const gapSection = (gaps: readonly string[]): Section => ({
  heading: 'What is not known',
  sentences: gaps.map((words) => ({ words, texts: [] })),
  empty: 'No gap was found by rule. That does not mean that there is none.',
})

/** All texts that a profile cites, in the order of the sentences. */
export const citedIn = (sections: readonly Section[]): readonly string[] => [
  ...new Set(sections.flatMap((section) => section.sentences.flatMap((one) => one.texts))),
]
