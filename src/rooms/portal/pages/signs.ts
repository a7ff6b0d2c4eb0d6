import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import type { CatalogueKey, Words } from '../content/catalogue.ts'
import { reference } from '../journey/reference.ts'
import { frontMatter } from '../queries.ts'
import type { Front, Site } from '../site.ts'
import { publicDocument } from './layout.view.ts'
import { signsView, type SignsModel } from './signs.view.ts'

/** The signs that the public may be shown, from the reference file, in its groups. */
export const signsPage = (site: Site): Page<{ front: Front | null }> =>
  page('portal.signs', {
    through: 'public',
    may: everyone,
    load: async (db) => ({ front: await frontMatter(db) }),
    about: () => null,
    present: ({ front }) => {
      const title = site.t('title.help')
      return show(
        title,
        publicDocument({ site, front, path: '/signs', title, body: signsView(signsModel(site.t)) }),
      )
    },
  })

export function signsModel(t: Words): SignsModel {
  const shown = reference.signs.signs.filter((sign) => sign.public)
  const groups = [...new Set(shown.map((sign) => sign.group))]
  return {
    t,
    headline: reference.signs.headline.codes.flatMap((code) => wordsOf(t, `sign.${code}`)),
    groups: groups.flatMap((group) =>
      wordsOf(t, `signs.group.${group}`).map((title) => ({
        title,
        signs: shown.filter((sign) => sign.group === group).flatMap(({ code }) => wordsOf(t, `sign.${code}`)),
      })),
    ),
  }
}

const wordsOf = (t: Words, key: string): string[] => (isKey(t, key) ? [t(key)] : [])
const isKey = (t: Words, key: string): key is CatalogueKey => t.has(key)
