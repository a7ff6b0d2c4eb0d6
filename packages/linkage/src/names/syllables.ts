/** Given names of two syllables (Chinese, Korean), taken apart again, so that each syllable is compared as the name it is. */
import { cultures } from './cultures/index.ts'
import { lexicon } from './lexicon.ts'

type Syllables = {
  readonly classOf: ReadonlyMap<string, string>
  readonly others: ReadonlyMap<string, ReadonlySet<string>>
  /** Cuts made before; emptied when full, and the result never depends on it. */
  readonly cutBefore: Map<string, readonly (readonly string[])[]>
}

const memory = new Map<number, Syllables>()

/** Syllables of one culture: their classes, and other romanisations (`chan` for `chen`). */
function syllablesOf(culture: number): Syllables {
  const known = memory.get(culture)
  if (known !== undefined) return known
  const classOf = new Map<string, string>()
  for (const [spelling, entry] of lexicon().bySpelling) {
    for (const listing of entry.listings) {
      if (listing.culture === culture && listing.kind === 'given') classOf.set(spelling, listing.classId)
    }
  }
  const others = new Map<string, Set<string>>()
  for (const [short, formals] of lexicon().shortForms) {
    for (const { formal, culture: of } of formals) {
      if (of !== culture) continue
      others.set(short, (others.get(short) ?? new Set()).add(formal))
      if (!classOf.has(short)) classOf.set(short, short)
    }
  }
  const result = { classOf, others, cutBefore: new Map<string, readonly (readonly string[])[]>() }
  memory.set(culture, result)
  return result
}

const longestSyllable = 7

/** Every way to write `text` as one to three syllables of `culture`; empty where there is none or the culture has no syllables. */
function cuts(text: string, syllables: Syllables, left: number): readonly (readonly string[])[] {
  if (text === '') return [[]]
  if (left === 0) return []
  const result: (readonly string[])[] = []
  for (let end = 1; end <= Math.min(longestSyllable, text.length); end += 1) {
    const head = text.slice(0, end)
    if (!syllables.classOf.has(head)) continue
    for (const rest of cuts(text.slice(end), syllables, left - 1)) result.push([head, ...rest])
  }
  return result
}

/** Shorter words are by chance two syllables of something. */
const shortestJoined = 5

/** Whether `text` is two syllables or three of this culture, written as one word. */
export function isSyllables(text: string, culture: number): boolean {
  return text.length >= shortestJoined && cuts(text, syllablesOf(culture), 3).some((cut) => cut.length > 1)
}

/** Positions of the cultures that join syllables. Vietnamese writes them apart. */
export const syllabicCultures: readonly number[] = cultures
  .map((_, n) => n)
  .filter((n) => isSyllabic(n) && cultures[n]?.id !== 'vietnamese')

const mostCuts = 5_000

function remembered(text: string, syllables: Syllables): readonly (readonly string[])[] {
  const known = syllables.cutBefore.get(text)
  if (known !== undefined) return known
  const result = cuts(text, syllables, 3)
  if (syllables.cutBefore.size >= mostCuts) syllables.cutBefore.clear()
  syllables.cutBefore.set(text, result)
  return result
}

/** `isSyllabic` of the culture at this position. */
export function isSyllabic(culture: number | null): boolean {
  return culture !== null && cultures[culture]?.isSyllabic === true
}

/**
 * Class of a name written in syllables: of the listed syllable (surname or given name, as `isFamily` says), or of each of two written
 * together (hyunwoo and hyeonu are one). Undefined where the culture has no such syllables.
 */
export function syllableClass(text: string, culture: number, isFamily: boolean): string | undefined {
  const listings = lexicon()
    .bySpelling.get(text)
    ?.listings.filter((listing) => listing.culture === culture)
  const listed = listings?.find(({ kind }) => (kind === 'family') === isFamily) ?? listings?.[0]
  if (listed !== undefined) return listed.classId
  const syllables = syllablesOf(culture)
  const [fewest] = cuts(text, syllables, 3).toSorted((a, b) => a.length - b.length)
  return fewest?.map((syllable) => syllables.classOf.get(syllable) ?? syllable).join('')
}

export type SyllableMatch = 'same' | 'romanised' | 'other' | 'not-syllables'

/** Whether two written given names have the same syllables: in one spelling system, across systems, or not. */
export function matchSyllables(a: string, b: string, culture: number): SyllableMatch {
  const syllables = syllablesOf(culture)
  const [cutsA, cutsB] = [remembered(a, syllables), remembered(b, syllables)]
  if (cutsA.length === 0 || cutsB.length === 0) return 'not-syllables'
  let best: SyllableMatch = 'other'
  for (const one of cutsA) {
    for (const other of cutsB) {
      const match = matchCut(one, other, syllables)
      if (match === 'same') return 'same'
      if (match === 'romanised') best = 'romanised'
    }
  }
  return best
}

function matchCut(a: readonly string[], b: readonly string[], { classOf, others }: Syllables): SyllableMatch {
  if (a.length !== b.length) return 'other'
  let result: SyllableMatch = 'same'
  for (const [n, one] of a.entries()) {
    const other = b[n] ?? ''
    if (classOf.get(one) === classOf.get(other)) continue
    const isOther = others.get(one)?.has(other) === true || others.get(other)?.has(one) === true
    if (!isOther) return 'other'
    result = 'romanised'
  }
  return result
}
