import { createHash } from 'node:crypto'

/** The id of what belongs to something else, once of each name: a release to its item. Version 8 (RFC 9562), from a hash. */
export function idFor(name: string, of: string): string {
  const hash = createHash('sha256').update(`${name}|${of}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
