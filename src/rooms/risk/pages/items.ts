import { visibleHeads, type ItemHead } from '#rooms/intelligence'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { signsIn, type StandingSign } from '../queries.ts'
import { monthsBefore } from '../rules/picture.ts'
import { itemsView } from './items.view.ts'

interface Found {
  readonly heads: readonly ItemHead[]
  readonly signs: readonly StandingSign[]
}
/** Enough for a desk's year; what is older is looked at from the item itself. */
const limit = 200

/** The desk's own items, with how many signs are ticked in each: where looking for signs begins. */
export const itemsPage = page<Found>('risk.list-items', {
  may: policy.observe,
  async load(db, { actor, now }) {
    const heads = (await visibleHeads(db, actor.agencyId, { since: monthsBefore(now, 12), limit })).filter(
      (head) => head.releaseId === null,
    )
    return {
      heads,
      signs: await signsIn(
        db,
        heads.map((head) => head.itemId),
      ),
    }
  },
  about: ({ heads }) => ({ type: 'item-list', id: '-', detail: { ids: heads.map((head) => head.itemId) } }),
  present: ({ heads, signs }) =>
    show(
      'Look for signs',
      itemsView({
        rows: heads.map((head) => ({
          href: `/risk/items/${head.itemId}`,
          title: head.title === '' ? 'No title yet' : head.title,
          urn: head.urn,
          grade: head.grade ?? 'Not graded',
          at: head.at,
          signs: new Set(signs.filter((sign) => sign.itemId === head.itemId).map((sign) => sign.code)).size,
        })),
        isCut: heads.length === limit,
      }),
      { layout: 'wide' },
    ),
})
