import type { Culture } from './data/cultures.ts'

export type Sex = 'male' | 'female'
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** A place of birth as finely as anybody knows it: village (or null), town, county, country. */
export type Birthplace = {
  readonly village: string | null
  readonly town: string
  readonly county: string
  readonly country: string
}

/** `prefix` stands before the name (sir, rev), `style` after it (2nd baronet, 1st baron x of y), `alone` replaces it (lord x). */
export type Honour = {
  readonly prefix: string | null
  readonly style: string | null
  readonly alone: string | null
}

export type Home = { readonly address: string; readonly town: string; readonly postcode: string }

/** The truth about one person, from which records are written. */
export type Person = {
  readonly cluster: string
  /** The number that the person's streams of random numbers hang on. */
  readonly key: number
  readonly culture: Culture
  readonly sex: Sex
  readonly forenames: readonly string[]
  readonly surname: string
  /** A surname before or after marriage, or a further family name; null when there is none. */
  readonly otherSurname: string | null
  readonly alias: string | null
  readonly honour: Honour
  readonly born: Day
  /** A second date that some sources hold. */
  readonly rivalBorn: Day | null
  readonly birthplace: Birthplace
  readonly neighbour: string
  readonly occupations: readonly Occupation[]
  readonly homes: readonly Home[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly nationality: string
}

export type Occupation = { readonly name: string; readonly synonyms: readonly string[] }
