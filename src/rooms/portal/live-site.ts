import type { Assets } from '#platform/assets.ts'
import type { Db } from '#platform/db.ts'
import { frontMatter } from './queries.ts'
import type { Voices } from './review/voices.ts'
import { siteIn, type Front, type Site } from './site.ts'

/** One language of the running site. Each answer takes its words anew: speakers may have changed them since. */
export interface LiveSite {
  readonly code: string
  /** For one answer and no other: what it says is remembered, so that it can say whether all of it is checked. */
  now(): Site
  /** Whose hub this is; and, now and then, whether speakers have decided anything. */
  front(db: Db, now: Date): Promise<Front | null>
}

export const liveSite = (assets: Pick<Assets, 'urlPrefix'>, code: string, voices: Voices): LiveSite => ({
  code,
  now: () => siteIn(assets, code, voices.in(code)),
  async front(db, now) {
    await voices.refresh(db, now)
    return frontMatter(db)
  },
})
