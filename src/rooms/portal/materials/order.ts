import type { Front } from '../site.ts'
import type { Finish, Kind } from './rules/kinds.ts'

/** What somebody asks to have printed: all that the paper depends on, so that two who ask the same get the same. */
export interface Order {
  readonly kind: Kind
  /** One for most pieces; several for a sheet of codes and for a pack. */
  readonly languages: readonly string[]
  /** A kind of place, where the piece is about one. */
  readonly place: string | null
  /** Whose local lines are on it. */
  readonly district: string | null
  readonly finish: Finish
  /** The day, `YYYY-MM-DD`. */
  readonly on: string
  readonly front: Front | null
  /** Where the public site is reached, such as `https://hub.example`. */
  readonly origin: string
  /** What speakers put in the place of the files’ words, in the languages of this order. */
  readonly said?: Said
  /** A campaign’s own short address, where its posters are counted. */
  readonly link?: string
}

/** Messages by their key, by the code of the language. */
export type Said = Readonly<Record<string, Readonly<Record<string, string>>>>
