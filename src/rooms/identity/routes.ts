import type { Policy } from '#platform/access.ts'
import type { Route } from '#platform/routes.ts'

/** The room's table of contents. */
export const routes: readonly Route[] = []

interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}

/** What of this room stands in the menu. */
export const navigation: readonly NavigationItem[] = []
