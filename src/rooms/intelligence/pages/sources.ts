import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { listSources } from '../source/queries.ts'
import { sourcesView } from './sources.view.ts'

/** The sources a custodian keeps. */
export const sourcesPage = page('intelligence.list-sources', {
  may: policy.openSource,
  load: (db) => listSources(db),
  about: (sources) => ({ type: 'source-list', id: '-', detail: { ids: sources.map((one) => one.itemId) } }),
  present: (sources) =>
    show(
      'Sources',
      sourcesView({
        sources: sources.map((one) => ({
          href: `/sources/${one.itemId}`,
          pseudonym: one.pseudonym,
          at: one.createdAt,
        })),
      }),
    ),
})
