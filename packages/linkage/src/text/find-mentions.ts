/**
 * Things that a text mentions, as suggestions for a person to confirm. Nothing here decides anything.
 *
 * How overlaps are settled: a surer finding beats a less sure one; among equally sure ones the kind that stands earlier in
 * `mentionKinds` wins (a telephone number inside a web address is part of the address); then the longer; then the first.
 */
import { foldText } from '../forms/fold.ts'
import {
  mentionKinds,
  type Candidate,
  type Finder,
  type FindOptions,
  type MentionKind,
  type Sureness,
} from './candidate.ts'
import { findMoney } from './find-money.ts'
import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import { findOnline } from './find-online.ts'
import { findPhones } from './find-phones.ts'
import { findPlates } from './find-plates.ts'
import { findPostcodes } from './find-postcodes.ts'
import { findTimes } from './find-times.ts'

/** One thing that a text mentions. `text.slice(start, end) === found`, in UTF-16 units. */
export type TextMention = {
  readonly kind: MentionKind
  readonly start: number
  readonly end: number
  readonly found: string
  /** Normal form, as the reader of the kind gives it. */
  readonly value: string
  readonly sure: Sureness
  readonly why: string
}

const finders: readonly Finder[] = [
  findOnline,
  findNumbers,
  findPhones,
  findPlates,
  findPostcodes,
  findTimes,
  findMoney,
  findNames,
]

/** Finds what a text mentions, sorted, without overlaps. Takes time in proportion to the text. */
export function findMentions(text: string, options: FindOptions = {}): readonly TextMention[] {
  const folded = foldText(text)
  const candidates = finders.flatMap((finder) => finder(folded.text, options))
  return settled(candidates, folded.text.length).map(({ kind, start, end, value, sure, why }) => {
    const [from, to] = [folded.startOf(start), folded.endOf(end)]
    return { kind, start: from, end: to, found: text.slice(from, to), value, sure, why }
  })
}

const sureRank: Readonly<Record<Sureness, number>> = { sure: 0, likely: 1, guess: 2 }
const kindRank: ReadonlyMap<MentionKind, number> = new Map(mentionKinds.map((kind, at) => [kind, at]))

function settled(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const ranked = candidates.toSorted(
    (one, other) =>
      sureRank[one.sure] - sureRank[other.sure] ||
      (kindRank.get(one.kind) as number) - (kindRank.get(other.kind) as number) ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  )
  const taken = new Uint8Array(length)
  const kept = ranked.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.toSorted((one, other) => one.start - other.start)
}
