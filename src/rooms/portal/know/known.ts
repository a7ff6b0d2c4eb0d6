import type { Html } from '@article4/govuk-html'
import type { Front } from '../site.ts'
import type { KnowKey, KnowWords } from './content/catalogue.ts'

/** What a teaching page may depend on besides its language: nothing about whoever reads it. */
export interface Moment {
  /** The day, `YYYY-MM-DD`: what is past its review is hidden. */
  readonly on: string
  /** Whose hub this is; null until it is set up. */
  readonly front: Front | null
  readonly publicUrl: string
}

/**
 * A page that is the same for everybody on one day: it can be shown by the server, and kept for when there is no network.
 *
 * `isKeptAtOnce`: opening it keeps all of these pages in the browser. Never so for the pages of somebody in it, who may not want
 * their device to hold anything; they are among what is kept, so that what is kept is the same for all and tells of nobody.
 */
export interface Known {
  readonly path: string
  /** Neutral: for the tab and the history. */
  readonly title: KnowKey
  readonly isKeptAtOnce: boolean
  /** It names numbers that have a review date: past it, a kept copy must not be shown. */
  readonly hasNumbers: boolean
  body(t: KnowWords, moment: Moment): Html
}
