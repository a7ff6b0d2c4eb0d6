/**
 * Addresses on paper, from a closed list. An address holds the site, a language and a page that is the same for everybody: nothing
 * of the piece, the place or the person, so that a visit by a code is a visit like any other.
 */
import { rules, type Kind, type Target } from './kinds.ts'

export interface PaperLink {
  /** Inside of the code. */
  readonly address: string
  /** As it is printed, to be typed. */
  readonly printed: string
}

interface Asked {
  readonly origin: string
  /** The start of every address in the language: empty, or such as `/pl`. */
  readonly prefix: string
  readonly target: Target
  readonly place: string | null
  /** A campaign’s own short address, where one is counted: `/l/` and its word. */
  readonly link?: string
}

const paths: Readonly<Record<Target, (place: string | null) => string | null>> = {
  calls: () => '/calls',
  signs: () => '/signs',
  place: (place) => (place === null ? null : `/signs/${place}`),
}

/** The link that a piece may carry; null where it may carry none, or not that one. */
export function paperLink(kind: Kind, by: 'code' | 'address', asked: Asked): PaperLink | null {
  if (!rules[kind][by].includes(asked.target) || !isPublicOrigin(asked.origin)) return null
  const path = asked.link ?? prefixed(asked.prefix, paths[asked.target](asked.place))
  if (path === null || !(asked.link === undefined ? ownPath : campaignPath).test(path)) return null
  const origin = asked.origin.replace(endSlash, '')
  return { address: `${origin}${path}`, printed: `${origin.replace('https://', '')}${path}` }
}

/** Paper of a demonstration leads nowhere: to a name that nobody can have (RFC 2606). It says on every sheet that it is a sample. */
export const originOf = (front: { readonly demonstration: boolean } | null, publicUrl: string): string =>
  front?.demonstration === true ? 'https://hub.example' : publicUrl

/** Paper outlives a computer’s address: only a name that anybody can reach, and only locked. */
export const isPublicOrigin = (origin: string): boolean => publicOrigin.test(origin)

const prefixed = (prefix: string, path: string | null): string | null =>
  path === null ? null : `${prefix}${path}`

const ownPath = /^(?:\/[a-z]{2,3})?\/[a-z]+(?:\/[a-z-]+)?$/u
const campaignPath = /^\/l\/[a-z0-9]{3,24}$/u
const publicOrigin = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/?$/u
const endSlash = /\/$/u
