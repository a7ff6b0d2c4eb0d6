import { gzipSync } from 'node:zlib'
import { raw } from '@article4/govuk-html'
import { everyone } from '#platform/access.ts'
import { page, type Page } from '#platform/page.ts'
import { reference } from '../journey/reference.ts'
import { shownChannels } from '../journey/reference-rules.ts'
import { publicDocument } from '../pages/layout.view.ts'
import type { LiveSite } from '../live-site.ts'
import { pathIn, type Site } from '../site.ts'
import { knownPages } from './all.ts'
import type { Moment } from './known.ts'
import { knowReference } from './reference.ts'

/**
 * All pages of one language that are the same for everybody, in one piece, for a browser to keep for when there is no network.
 *
 * It is one file for all visitors, packed, and the same whichever page somebody opened: who finds it learns that this site was
 * visited, as the history tells, and nothing of what was read. The frame stands in it once; a page is put into its holes. After
 * `until` something in it is past its review: pages with numbers and facts are then not shown from it any more (BR33).
 */
export interface Kept {
  readonly until: string
  readonly frame: string
  /** The page shown in place of one that is not here. */
  readonly offline: string
  readonly pages: Readonly<
    Record<
      string,
      { readonly path: string; readonly title: string; readonly body: string; readonly dates: boolean }
    >
  >
}

/** The holes of the frame. No message holds one: they are made of a sign that messages may not have. */
export const holes = { path: '/\u0001path', title: '\u0001title', body: '\u0001body' } as const

export function keptOf(site: Site, moment: Moment): Kept {
  const { code } = site.t.language
  const t = site.know
  const { path, title, body } = holes
  // Before the frame, which says whether all of this is checked.
  const pages = Object.fromEntries(
    knownPages.map((known) => [
      pathIn(code, known.path),
      {
        path: known.path,
        title: t(known.title),
        body: String(known.body(t, moment)),
        dates: known.hasNumbers,
      },
    ]),
  )
  const frame = publicDocument({
    site,
    front: moment.front,
    path,
    title,
    keeps: 'if-asked',
    body: raw(body),
  })
  return { until: goodUntil(moment.on), frame: String(frame), offline: pathIn(code, '/offline'), pages }
}

/** The first day on which something that is shown today is too old is the day after this one. */
function goodUntil(on: string): string {
  const channels = shownChannels(reference.channels.channels, { on }).filter(({ standing }) => !standing)
  const facts = knowReference.facts.facts.filter(({ reviewBy }) => reviewBy >= on)
  return [...channels, ...facts].map(({ reviewBy }) => reviewBy).sort()[0] ?? on
}

/** Made once a day and language, and again when the partnership is renamed or words change: to make it takes longer than to send it. */
export function keptPage(live: LiveSite): Page<Moment> {
  let made: { readonly of: string; readonly bytes: Uint8Array } | null = null
  return page('portal.kept', {
    through: 'public',
    may: everyone,
    load: async (db, { now, services }) => ({
      on: now.toISOString().slice(0, 10),
      front: await live.front(db, now),
      publicUrl: services.publicUrl,
    }),
    about: () => null,
    present: (moment) => {
      const site = live.now()
      const of = JSON.stringify([moment, site.edition])
      if (made?.of !== of) made = { of, bytes: gzipSync(JSON.stringify(keptOf(site, moment)), { level: 9 }) }
      return { kind: 'download', fileName: 'pages', type: 'application/gzip', bytes: made.bytes }
    },
  })
}
