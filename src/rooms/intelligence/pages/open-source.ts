import { show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { freshSeconds } from '../open-source.ts'
import * as policy from '../policy.ts'
import { findSource, openingsOf, type Opening, type SourceHead } from '../source/queries.ts'
import { openSourceView, openedSourceView } from './open-source.view.ts'

interface Found {
  readonly source: SourceHead
  readonly openings: readonly Opening[]
}

/** One source, still closed. */
export const openSourcePage = page<Found>('intelligence.show-source', {
  may: policy.openSource,
  async load(db, { params }) {
    const source = await findSource(db, params['itemId'] ?? '')
    return source === null ? null : { source, openings: await openingsOf(db, source.itemId) }
  },
  about: ({ source }) => ({
    type: 'source',
    id: source.itemId,
    ownerAgencyId: source.ownerAgencyId,
    detail: { opened: false },
  }),
  present: ({ source, openings }, { form, actor }) =>
    show(
      titled(`Source ${source.pseudonym}`, form),
      openSourceView({
        form,
        action: `/sources/${source.itemId}`,
        pseudonym: source.pseudonym,
        recordedAt: source.createdAt,
        recordedBy: source.by,
        fresh: actor.provedSecondsAgo <= freshSeconds,
        openings,
      }),
    ),
})

/** The answer to an opening: who, and nothing else. */
export const openedSource = (opened: { pseudonym: string; who: string }, reader: string, at: Date): Outcome =>
  show(
    `Source ${opened.pseudonym}, opened`,
    openedSourceView({ pseudonym: opened.pseudonym, who: opened.who, reader, at }),
  )
