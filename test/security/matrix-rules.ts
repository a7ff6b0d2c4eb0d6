import type { AgencyName, PersonName } from '../support/cast.ts'

/** A line of the route matrix: who may reach a page or deed, and with which things it is tried. */
export interface Candidate {
  readonly kind: 'real' | 'missing' | 'wrong-parent'
  readonly url: string
  /** Whose people may reach it, if their rights and purpose fit. */
  readonly for: readonly AgencyName[]
  /** What is posted; without it the form is empty, and its errors show that the thing was reached. */
  readonly body?: Readonly<Record<string, string>>
  readonly except?: readonly PersonName[]
}
export interface Rule {
  readonly rights: readonly string[]
  readonly purposes: readonly string[] | null
  readonly urls: readonly Candidate[]
}

export const real = (url: string, ...whose: AgencyName[]): Candidate => ({ kind: 'real', url, for: whose })
export const none = (kind: 'missing' | 'wrong-parent', url: string): Candidate => ({ kind, url, for: [] })
