/**
 * Finding copies without keeping words. A report's text is cut into runs of five words; each run is turned into a number
 * by a keyed function that is passed in; of all runs, sixteen different orderings each keep their smallest number
 * (MinHash, Broder 1997). Two texts share about as many of the sixteen as they share of their runs. The numbers say
 * nothing without the key, and the words cannot be had back from them.
 *
 * Fifty of one text have the same sixteen; a copy with a changed sentence keeps most. It is a hint to staff: nothing is
 * merged or hidden because of it.
 */
export const orderings = 16
const runLength = 5

/** At least this many of the sixteen in common is called alike. Errs towards showing: a person decides at a glance. */
export const alikeFrom = 8

/** The text as it is compared: case, accents of width, punctuation and spacing do not count. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Runs of five words; a shorter text is one run. */
export function runs(text: string): string[] {
  const words = comparable(text).split(' ')
  if (words.length <= runLength) return [words.join(' ')]
  return words
    .slice(0, words.length - runLength + 1)
    .map((_, at) => words.slice(at, at + runLength).join(' '))
}

/** Sixteen numbers below 2^37: the ordering's place above, its smallest value below, so that equal means same place too. */
export function likeness(text: string, keyed: (run: string) => number): number[] {
  const values = [...new Set(runs(text))].map(keyed)
  return Array.from({ length: orderings }, (_, ordering) => {
    const smallest = values.reduce((least, value) => Math.min(least, mix(value, ordering)), 0xffffffff)
    return ordering * 2 ** 32 + smallest
  })
}

/** One of sixteen orderings of the 32-bit numbers: a multiplication by an odd number and two shifts (a bijection). */
function mix(value: number, ordering: number): number {
  let mixed = Math.imul(value ^ Math.imul(ordering + 1, 0x9e3779b1), 0x85ebca6b)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** How many of the sixteen two texts share. */
export const shared = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value) => other.includes(value)).length
