import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { count } from '../check.ts'

/** The version of this package's use of chance. It rises whenever the same seed would give other numbers. */
export const chanceVersion = 1

/** What is kept with every result that used chance, so that it can be had again and compared. */
export interface Provenance {
  readonly seed: number
  readonly version: number
  /** Of what was counted: two results with one hash are of the same data. */
  readonly inputHash: string
  readonly replicates: number
}

/** A stream of chance. */
export interface Chance {
  /** From 0 up to, not including, `sides`; unbiased. */
  below(sides: number): number
  /** From 0 (possible) to 1 (impossible), in steps of 2^-53. */
  unit(): number
  /** A standard normal deviate (Box and Muller's polar method). */
  normal(): number
}

/**
 * The stream of one replicate. Each replicate has a stream of its own, made from the seed and its number, so that a result does not
 * depend on how the replicates are shared among workers or in which order they run.
 * Source: xoroshiro128+ (Blackman and Vigna 2018) of pure-rand, its seed mixed with the number as MurmurHash3 ends. Errors: a seed or number that is no count. Never for protecting people: `releaseCount`.
 *
 * @example
 * chanceOf(7, 3).below(6) // the same whole number from 0 to 5 each time
 */
export function chanceOf(seed: number, replicate = 0): Chance {
  count(seed, 'seed')
  const generator = xoroshiro128plus(mixed(mixed(Math.floor(seed / 2 ** 32) ^ 0x9e37_79b9, seed), replicate))
  const below = (sides: number) => uniformInt(generator, 0, sides - 1)
  const unit = () => ((generator.next() >>> 5) * 2 ** 26 + (generator.next() >>> 6)) / 2 ** 53
  let spare: number | null = null
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    for (;;) {
      const [x, y] = [2 * unit() - 1, 2 * unit() - 1]
      const square = x * x + y * y
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square)
        spare = y * scale
        return x * scale
      }
    }
  }
  return { below, unit, normal }
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], chance: Chance): T[] {
  const copy = [...values]
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1)
    const [one, two] = [copy[at], copy[other]] as [T, T]
    copy[at] = two
    copy[other] = one
  }
  return copy
}

/** The final mix of MurmurHash3 over two words: one bit changed in either changes half of the bits of the result. */
function mixed(one: number, other: number): number {
  let word = Math.imul(one | 0, 0x85eb_ca6b) ^ (other | 0)
  word = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2_ae35)
  return word ^ (word >>> 16)
}

/**
 * A hash of numbers and words, of 64 bits as hexadecimal (FNV-1a). It tells whether data are the same as before; it is no protection
 * against somebody who means to deceive, and it is never made of anything about one person.
 *
 * @example
 * inputHash(['counts', 3, 4]) // 16 figures, others for [3, 4]
 */
export function inputHash(values: Iterable<number | string>): string {
  let hash = 0xcbf2_9ce4_8422_2325n
  for (const value of values)
    for (const letter of `${value};`)
      hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100_0000_01b3n)
  return hash.toString(16).padStart(16, '0')
}
