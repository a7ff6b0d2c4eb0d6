import { giveawayPatterns, giveawaySays, type GiveawayKind } from './giveaway-patterns.ts'

/**
 * The re-identification alarm: what in a sanitised text could still point at its source, a victim or a method. It warns
 * and never blocks by itself; each warning is answered by a person, by other words or by a reason (domain 5.5, rule 6).
 *
 * Besides phrases it compares with the original, in two ways: runs of words copied over, and rare details (numbers,
 * names, quoted words) that stand in both. It reads no meaning; a text without warnings is not thereby safe.
 */
export interface Giveaway {
  readonly kind: GiveawayKind
  /** The words in question, as they stand in the text. */
  readonly span: string
  /** Where the first of them begins, in UTF-16 units. */
  readonly at: number
  /** A plain sentence with the span in it. */
  readonly text: string
  /** The same span in a changed text is the same warning: an answer given once stays. */
  readonly key: string
}

export interface Beside {
  readonly original: string
  /** Names of agencies, and of the reporter's organisation where the report gives it. */
  readonly organisations: readonly string[]
}

/** Words in a row that count as copied. Shorter runs are ordinary English; seven alike are no accident. */
const copiedRun = 7
/** More than this of one kind is one habit, not many slips: the first ones make the point. */
const mostOfAKind = 8

/** Every warning, in the order of the text. */
export function giveaways(text: string, beside: Beside): Giveaway[] {
  const found = [
    ...phrases(text),
    ...organisations(text, beside.organisations),
    ...copies(text, beside.original),
    ...rareFacts(text, beside.original),
  ]
  return tidy(found)
}

interface Raw {
  readonly kind: GiveawayKind
  readonly span: string
  readonly at: number
}

function phrases(text: string): Raw[] {
  return giveawayPatterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, span: match[0].trim(), at: match.index })),
  )
}

/** Whole names, and their initials where these make three letters or more. */
function organisations(text: string, names: readonly string[]): Raw[] {
  const lower = text.toLowerCase()
  return names.flatMap((name): Raw[] => {
    const at = name.length < 3 ? -1 : lower.indexOf(name.toLowerCase())
    if (at !== -1) return [{ kind: 'organisation', span: text.slice(at, at + name.length), at }]
    const initials = [...name.matchAll(/\b[A-Z]/g)].map((match) => match[0]).join('')
    const short = initials.length < 3 ? -1 : wholeWordAt(text, initials)
    return short === -1 ? [] : [{ kind: 'organisation', span: initials, at: short }]
  })
}

/** Where some letters stand as a word of their own; -1 if nowhere. */
function wholeWordAt(text: string, letters: string): number {
  const isPartOfWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at))
  for (let at = text.indexOf(letters); at !== -1; at = text.indexOf(letters, at + 1)) {
    if (!isPartOfWord(at - 1) && !isPartOfWord(at + letters.length)) return at
  }
  return -1
}

interface Word {
  readonly word: string
  readonly at: number
  readonly end: number
}
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    at: match.index,
    end: match.index + match[0].length,
  }))

/** The longest runs of words that stand in both texts, none inside another. */
function copies(text: string, original: string): Raw[] {
  const here = wordsOf(text)
  const there = wordsOf(original).map((one) => one.word)
  const starts = new Map<string, number[]>()
  for (let at = 0; at + copiedRun <= there.length; at += 1) {
    const key = there.slice(at, at + copiedRun).join(' ')
    starts.set(key, [...(starts.get(key) ?? []).slice(0, 20), at])
  }
  const found: Raw[] = []
  for (let at = 0; at + copiedRun <= here.length;) {
    const key = here
      .slice(at, at + copiedRun)
      .map((one) => one.word)
      .join(' ')
    const longest = Math.max(0, ...(starts.get(key) ?? []).map((start) => runLength(here, at, there, start)))
    const [first, last] = [here[at], here[at + longest - 1]]
    if (longest > 0 && first !== undefined && last !== undefined) {
      found.push({ kind: 'copied', span: text.slice(first.at, last.end), at: first.at })
    }
    at += Math.max(1, longest)
  }
  return found
}

function runLength(here: readonly Word[], at: number, there: readonly string[], start: number): number {
  let length = 0
  while (here[at + length] !== undefined && here[at + length]?.word === there[start + length]) length += 1
  return length
}

/** Numbers of two figures or more, sums of money, quoted words and names inside a sentence that stand in both texts. */
function rareFacts(text: string, original: string): Raw[] {
  const known = new Set(wordsOf(original).map((one) => one.word))
  const details = [
    ...text.matchAll(/[£$€]\d[\d,.]{0,12}|\b\d{2,}\b/g),
    ...text.matchAll(/[“"][^“”"\n]{3,80}[”"]/g),
    ...text.matchAll(/(?<=[a-z,;:] )[A-Z][a-z'’-]{2,}(?: [A-Z][a-z'’-]{2,}){0,3}/g),
  ]
  return details
    .map((match): Raw => ({ kind: 'rare-fact', span: match[0], at: match.index }))
    .filter((one) => wordsOf(one.span).every(({ word }) => known.has(word)))
}

/** One warning for each different span, and none for a detail that a stronger warning already covers. */
function tidy(found: readonly Raw[]): Giveaway[] {
  const strong = found.filter(
    (one) => one.kind !== 'rare-fact' && one.kind !== 'first-person' && one.kind !== 'copied',
  )
  const kept = found.filter((one) => !weak.has(one.kind) || !strong.some((other) => covers(other, one)))
  const seen = new Set<string>()
  const counts = new Map<GiveawayKind, number>()
  return kept
    .toSorted((one, other) => one.at - other.at)
    .map(warn)
    .filter((one) => {
      const count = counts.get(one.kind) ?? 0
      if (seen.has(one.key) || count >= mostOfAKind) return false
      seen.add(one.key)
      counts.set(one.kind, count + 1)
      return true
    })
}
const weak: ReadonlySet<GiveawayKind> = new Set(['rare-fact', 'first-person'])
const covers = (one: Raw, other: Raw): boolean =>
  one.at <= other.at && one.at + one.span.length >= other.at + other.span.length

const warn = (one: Raw): Giveaway => ({
  ...one,
  text: `“${one.span.length > 160 ? `${one.span.slice(0, 160)}…` : one.span}” ${giveawaySays[one.kind]}`,
  key: `${one.kind}-${hash(one.span.toLowerCase())}`,
})

/** FNV-1a, 32 bits: a short name for a span in a form field. Nothing rests on it being hard to guess. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value.toString(16).padStart(8, '0')
}
