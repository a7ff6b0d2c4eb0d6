/**
 * How much a shared word tells, in bits: -log2 of the share of bearers in its culture. Nguyen among Vietnamese names tells 1.7 bits,
 * an unlisted surname 11. Shares are rounded and mostly our own estimate; they rank words, they do not measure a population.
 */
import type { Word } from './word.ts'

/** Bits of a name no list has: rarer than the rarest listed. Errs low, so that a misspelling is not taken for a rare name. */
export const unlistedBits = 11
/** Singh, Begum, Van: seen on half of their culture. */
const weakBits = 0.8
/** A letter is shared by one name in eight or so. */
const initialBits = 1.5
const leastBits = 0.8

/** Bits of `word`, as a name of `culture` where it is listed there, else of the culture where it is commonest. */
export function bitsOf(word: Word, culture: number | null): number {
  if (word.weakSex !== undefined) return weakBits
  if (word.text.length === 1) return initialBits
  const { entry } = word
  if (entry === undefined) return unlistedBits
  let here = 0
  let anywhere = 0
  for (const listing of entry.listings) {
    if (listing.culture === culture) here = Math.max(here, listing.share)
    anywhere = Math.max(anywhere, listing.share)
  }
  const share = here > 0 ? here : anywhere
  return Math.max(leastBits, Math.min(unlistedBits, -Math.log2(share)))
}
