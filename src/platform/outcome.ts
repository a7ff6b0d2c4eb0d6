import type { Html } from '@article4/govuk-html'
import type { Actor } from './access.ts'

/** What a request comes to, decided without touching HTTP; the surface turns it into an answer. */
export type Outcome = Show | Redirect | NotFound | Download | Busy

export interface Show {
  readonly kind: 'show'
  readonly title: string
  readonly body: Html
  readonly status?: number
  /** `wide` uses the whole width, for lists and side-by-side desks. */
  readonly layout?: 'wide' | 'narrow'
  /** Headers of this answer alone. */
  readonly headers?: Readonly<Record<string, string>>
  /** Put in by the gate, for the frame around the page. */
  readonly actor?: Actor
}
export interface Redirect {
  readonly kind: 'redirect'
  readonly to: string
  /** A cookie to set or clear; only sign-in and sign-out do this. */
  readonly session?: { readonly token: string } | 'end'
}
export interface NotFound {
  readonly kind: 'not-found'
}
export interface Busy {
  readonly kind: 'busy'
  readonly retryAfterSeconds: number
}
export interface Download {
  readonly kind: 'download'
  readonly fileName: string
  readonly type: string
  readonly bytes: Uint8Array
}

export const show = (
  title: string,
  body: Html,
  more: Partial<Omit<Show, 'kind' | 'title' | 'body'>> = {},
): Show => ({
  kind: 'show',
  title,
  body,
  ...more,
})
export const redirect = (to: string): Redirect => ({ kind: 'redirect', to })
export const notFound: NotFound = { kind: 'not-found' }
