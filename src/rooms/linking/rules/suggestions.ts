import { findMentions, type MentionKind, type Sureness, type TextMention } from '@article4/linkage'
import { kindOfFound, type Kind } from './kinds.ts'
import { readMention, type Reading } from './reading.ts'

/** One thing that a text may name, wherever it names it. Computed from the text alone, never stored. */
export interface Suggestion {
  /** Where it stands first, in UTF-16 units: its name in forms. */
  readonly at: number
  readonly kind: Kind
  readonly found: string
  readonly reading: Reading
  readonly sure: Sureness
  readonly why: string
  readonly places: readonly Place[]
}
export interface Place {
  readonly starts: number
  readonly ends: number
}
/** Words that say something of a thing: a day, an age, a sum. */
export interface Hint extends Place {
  readonly kind: 'date' | 'age' | 'money'
  readonly found: string
}
export interface Suggested {
  readonly suggestions: readonly Suggestion[]
  readonly hints: readonly Hint[]
}

/** `asOf`: ISO day of the text. A thing that is named twice is one suggestion with two places. */
export function suggestionsIn(text: string, asOf: string): Suggested {
  const suggestions = new Map<string, Suggestion>()
  const found = findMentions(text, { asOf })
  for (const one of found) {
    const suggestion = suggestionOf(one)
    if (suggestion === null) continue
    const name = `${suggestion.kind} ${suggestion.reading.value ?? one.found.toLowerCase()}`
    const known = suggestions.get(name)
    suggestions.set(
      name,
      known === undefined ? suggestion : { ...known, places: [...known.places, ...suggestion.places] },
    )
  }
  return { suggestions: [...suggestions.values()], hints: found.flatMap((one) => hintOf(one) ?? []) }
}

function hintOf({ kind, start, end, found }: TextMention): Hint | null {
  const isHint = kind === 'date' || kind === 'age' || kind === 'money'
  return isHint ? { kind, starts: start, ends: end, found } : null
}

/** Names are read as they stand. Of a value the finder's own reading is first: it saw what stands around the words. */
const asItStands: readonly MentionKind[] = ['person', 'place', 'business']

function suggestionOf(one: TextMention): Suggestion | null {
  const kind = kindOfFound[one.kind]
  if (kind === null || one.found.length > longest) return null
  const read = (asItStands.includes(one.kind) ? [one.found] : [one.value, one.found])
    .map((words) => readMention(kind, words))
    .find((answer) => answer.ok)
  if (read === undefined || !read.ok) return null
  const shown = kind === 'phone' ? one.found : read.reading.shown
  return {
    at: one.start,
    kind,
    found: one.found,
    reading: { ...read.reading, shown },
    sure: one.sure,
    why: one.why,
    places: [{ starts: one.start, ends: one.end }],
  }
}
/** The longest words that the store takes. */
const longest = 500

/** What somebody answered before: not asked again for the same words of the same kind. */
export interface Answered {
  readonly kind: string
  readonly found: string
}
export function waiting(suggested: readonly Suggestion[], answered: readonly Answered[]): Suggestion[] {
  const names = new Set(answered.map((one) => `${one.kind} ${one.found}`))
  return suggested.filter((one) => !names.has(`${one.kind} ${one.found}`))
}

/** A text cut where its marks begin and end; marks that overlap an earlier one are left out. */
export interface Segment {
  readonly text: string
  readonly mark: string | null
}
export function segmentsOf(
  text: string,
  marks: readonly (Place & { readonly mark: string })[],
): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const { starts, ends, mark } of marks.toSorted((one, other) => one.starts - other.starts)) {
    if (starts < at || ends > text.length) continue
    if (starts > at) segments.push({ text: text.slice(at, starts), mark: null })
    segments.push({ text: text.slice(starts, ends), mark })
    at = ends
  }
  if (at < text.length) segments.push({ text: text.slice(at), mark: null })
  return segments
}
