import type { Assets } from '#platform/assets.ts'
import type { Clock } from '#platform/clock.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import type { Policy } from '#platform/access.ts'
import type { Route } from '#platform/routes.ts'

/** What `app.ts` knows of the rooms, as the surfaces need it. */
export interface Rooms {
  readonly staffRoutes: readonly Route[]
  /** A public page is a whole document, so its rooms must know where the style and script are. */
  publicRoutes(assets: Assets): readonly Route[]
  readonly navigation: readonly NavigationItem[]
  readonly purposes: readonly { readonly value: string; readonly text: string }[]
  frontMatter(door: Database['kysely']): Promise<FrontMatter | null>
}
export interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}
/** Whose hub this is. */
export interface FrontMatter {
  readonly name: string
  readonly area: string
  readonly demonstration: boolean
}

export interface SurfaceParts {
  readonly assets: Assets
  readonly clock: Clock
  readonly log: Log
  readonly keyring: Keyring
  readonly staffUrl: string
  readonly publicUrl: string
}
