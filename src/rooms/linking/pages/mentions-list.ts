import { visibleHeads, type ItemHead } from '#rooms/intelligence'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { countsIn } from '../queries.ts'
import { hrefOf } from '../texts.ts'
import { mentionsListView } from './mentions-list.view.ts'

interface Found {
  readonly heads: readonly ItemHead[]
  readonly counts: Awaited<ReturnType<typeof countsIn>>
}
const limit = 100
const yearMs = 365 * 86_400_000

/** What one may read, newest first. An own item for who may read originals, else what was let out. */
export const mentionsListPage = page<Found>('linking.list-texts', {
  may: policy.confirm,
  async load(db, { actor, now }) {
    const since = new Date(now.getTime() - yearMs)
    const heads = await visibleHeads(db, actor.agencyId, { since, limit })
    return {
      heads,
      counts: await countsIn(
        db,
        heads.map((head) => head.itemId),
      ),
    }
  },
  about: ({ heads }) => ({ type: 'item-list', id: '-', detail: { ids: heads.map((head) => head.itemId) } }),
  present: ({ heads, counts }) =>
    show(
      'Who and what texts name',
      mentionsListView({
        rows: heads.map((head) => ({
          href: hrefOf(head),
          title: head.title === '' ? 'No title yet' : head.title,
          urn: head.urn,
          from: head.ownerName,
          at: head.at,
          mentions:
            counts.find((one) => one.itemId === head.itemId && one.releaseId === head.releaseId)?.mentions ??
            0,
        })),
        isCut: heads.length === limit,
      }),
      { layout: 'wide' },
    ),
})
