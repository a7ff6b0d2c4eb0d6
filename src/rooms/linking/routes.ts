import type { Policy } from '#platform/access.ts'
import type { Route } from '#platform/routes.ts'

/** The linking room's table of contents. */
export const routes: readonly Route[] = []

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = []
