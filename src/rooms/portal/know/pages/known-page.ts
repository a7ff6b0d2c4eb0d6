import { html, type Html } from '@article4/govuk-html'
import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { publicDocument } from '../../pages/layout.view.ts'
import type { LiveSite } from '../../live-site.ts'
import { say, type Site } from '../../site.ts'
import { knownAt } from '../all.ts'
import type { Known, Moment } from '../known.ts'

interface Found {
  readonly known: Known
  readonly moment: Moment
}

const partsOfPattern = /:([a-z]+)/gu

/** The page of an address, or of a pattern such as `/signs/:place`: what is not on the list is not found. */
export const knownPage = (live: LiveSite, name: string, pattern: string): Page<Found> =>
  page(name, {
    through: 'public',
    may: everyone,
    load: async (db, { now, params, services }) => {
      const known = knownAt(pattern.replace(partsOfPattern, (_whole, part: string) => params[part] ?? ''))
      if (known === null) return null
      const front = await live.front(db, now)
      return {
        known,
        moment: { on: now.toISOString().slice(0, 10), front, publicUrl: services.publicUrl },
      }
    },
    about: () => null,
    present: ({ known, moment }) => {
      const site = live.now()
      return show(site.t('title.help'), knownDocument(site, known, moment))
    },
  })

/** The whole document. What is kept says so at its end, and how to take it off again. */
export function knownDocument(site: Site, known: Known, moment: Moment): Html {
  const t = site.know
  return publicDocument({
    site,
    front: moment.front,
    path: known.path,
    title: t(known.title),
    keeps: known.isKeptAtOnce ? 'at-once' : 'if-asked',
    body: html`${known.body(t, moment)}
${known.isKeptAtOnce ? html`<p class="govuk-body-s app-quiet" data-kept-note hidden>${say(t, 'know.kept')}</p>` : null}`,
  })
}
