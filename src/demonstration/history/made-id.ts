import { createHash } from 'node:crypto'

/** The id of what belongs to something else, once of each name: a release to its item. Version 8 (RFC 9562), from a hash. */
export function idFor(name: string, of: string): string {
  const hash = createHash('sha256').update(`${name}|${of}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lettersInReference = 6
/**
 * A reference as the rooms draw them, of letters that are not mistaken for each other. The rooms draw one of a thousand million; a
 * hundred counties in one store hold so many that two of them would draw the same, so here none does: each turn of each county (up to
 * 511, of two million turns) has a number of 30 bits, and an odd factor sends different numbers to different ones.
 */
export function referenceOf(prefix: string, county: number, turn: number): string {
  const number = Math.imul(county * 2 ** 21 + turn, 0x2c1b3c6d)
  const drawn = Array.from({ length: lettersInReference }, (_, at) =>
    letters.charAt((number >>> (5 * at)) & 31),
  )
  return `${prefix}-${drawn.join('')}`
}
