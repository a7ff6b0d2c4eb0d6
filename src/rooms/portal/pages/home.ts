import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { frontMatter } from '../queries.ts'
import type { Front, Site } from '../site.ts'
import { homeView } from './home.view.ts'
import { publicDocument } from './layout.view.ts'

/** The first page of the public site, in one language. */
export const homePage = (site: Site): Page<{ front: Front | null }> =>
  page('portal.home', {
    through: 'public',
    may: everyone,
    load: async (db) => ({ front: await frontMatter(db) }),
    about: () => null,
    present: ({ front }) => {
      const title = site.t('title.home')
      return show(title, publicDocument({ site, front, path: '/', title, body: homeView(site) }))
    },
  })
