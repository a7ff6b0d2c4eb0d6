/**
 * Random numbers that are the same everywhere: xoshiro128** (Blackman and Vigna, 2018, public domain; the constants are theirs),
 * seeded through the 32-bit finaliser of MurmurHash3 (Appleby, public domain). Only integer arithmetic and division by a power
 * of two: no `Math.exp`, no `Math.pow`, whose last bit an engine may choose.
 */

/** A bijection on 32-bit integers in which every input bit reaches every output bit. */
export function mix32(value: number): number {
  let x = value | 0
  x ^= x >>> 16
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  x ^= x >>> 16
  return x >>> 0
}

/** A 32-bit number from up to four: the order counts, and so does how many. (Four arguments: a list would be made millions of times.) */
export function hashNumbers(a: number, b = -1, c = -1, d = -1): number {
  let state = mix32(0x9e3779b9 + mix32(a))
  state = mix32(Math.imul(state, 5) + 0xe6546b64 + mix32(b))
  state = mix32(Math.imul(state, 5) + 0xe6546b64 + mix32(c))
  return mix32(Math.imul(state, 5) + 0xe6546b64 + mix32(d))
}

/** A 32-bit number from a text (FNV-1a over UTF-16 units, then mixed). */
export function hashText(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return mix32(state)
}

/**
 * One stream of random numbers. `new Random(seed, purpose, person, record)` gives each purpose its own stream, so that a knob
 * turned for one field leaves every other field as it was.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  /** Keys are whole numbers of at least 0. */
  constructor(seed: number, purpose = -1, person = -1, record = -1) {
    const start = hashNumbers(seed, purpose, person, record)
    this.#a = mix32(start + 0x9e3779b9)
    this.#b = mix32(start + 0x3c6ef372)
    this.#c = mix32(start + 0xdaa66d2b)
    this.#d = mix32(start + 0x78dde6e4) | 1
  }

  /** A generator in a given state of four 32-bit numbers, not all zero; this is how published sequences are compared with. */
  static ofState(a: number, b: number, c: number, d: number): Random {
    const random = new Random(0)
    ;[random.#a, random.#b, random.#c, random.#d] = [a, b, c, d]
    return random
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const scrambled = Math.imul(this.#b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9)
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result >>> 0
  }

  /** From 0 (included) to 1 (excluded), in steps of 2^-32. */
  unit(): number {
    return this.next() / 4294967296
  }

  /** A whole number from 0 to `limit - 1`; the bias of at most `limit` / 2^32 is of no account here. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit)
  }

  /** A whole number between the two, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** One of a list that is not empty. Throws on an empty list. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[this.below(list.length)] as T
  }
}
