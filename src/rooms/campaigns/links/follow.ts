import { everyone } from '#platform/access.ts'
import { notFound, redirect } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import type { Pace } from '../pace.ts'
import { linkPages, publicLanguages } from '../reference.ts'
import { readCode } from '../rules/spoken-code.ts'
import { linkCodeLength } from './make-link.ts'
import { followLink, type Target } from './store.ts'

/**
 * A short address of a campaign: counts one visit of this day, and leads to a page of our own.
 *
 * What is kept is a number for a link and a day. No cookie is set and nothing of the request is looked at: not the address it came from,
 * not the browser, not the page before. So a robot, a preview and a reload count as visits too, and the method says so (`/counting`).
 * When more come at once than people could, they are led on and not counted.
 *
 * The pages are a closed list twice: when a link is made, and here when it is followed, so that nothing in the table can lead elsewhere.
 */
export const followLinkPage = (pace: Pace): Page<Target> =>
  page('campaigns.follow-link', {
    through: 'public',
    may: everyone,
    async load(db, { params }) {
      const code = readCode(params['code'] ?? '', linkCodeLength)
      return code === null ? null : followLink(db, code, pace.hasRoom(performance.now()))
    },
    about: () => null,
    present: (target) => {
      const url = targetUrl(target)
      return url === null ? notFound : redirect(url)
    },
  })

/** English has no prefix, as on the public site; null where the page or language is none of ours. */
export function targetUrl({ page: path, language }: Target): string | null {
  const isOurs =
    linkPages.some(({ value }) => value === path) && publicLanguages.some(({ value }) => value === language)
  if (!isOurs) return null
  if (language === 'en') return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}
