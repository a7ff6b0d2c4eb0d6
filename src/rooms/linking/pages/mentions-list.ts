import { visibleHeads, type ItemHead } from '#rooms/intelligence'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { countsIn, newestReleases, readableOf } from '../queries.ts'
import { hrefOf } from '../texts.ts'
import { mentionsListView } from './mentions-list.view.ts'

interface Found {
  readonly heads: readonly ItemHead[]
  readonly counts: Awaited<ReturnType<typeof countsIn>>
  readonly readable: ReadonlySet<string>
}
const limit = 100
const yearMs = 365 * 86_400_000

/** What one may read, newest first. An own item for who may read originals, else what was let out. */
export const mentionsListPage = page<Found>('linking.list-texts', {
  may: policy.confirm,
  async load(db, { actor, now }) {
    const since = new Date(now.getTime() - yearMs)
    const all = await visibleHeads(db, actor.agencyId, { since, limit })
    const heads = actor.rights.has('intelligence-officer') ? all : await letOut(db, all)
    return {
      heads,
      counts: await countsIn(
        db,
        heads.map((head) => head.itemId),
      ),
      readable: await readableOf(
        db,
        heads.flatMap(({ releaseId }) => releaseId ?? []),
      ),
    }
  },
  about: ({ heads }) => ({ type: 'item-list', id: '-', detail: { ids: heads.map((head) => head.itemId) } }),
  present: ({ heads, counts, readable }) =>
    show(
      'Who and what texts name',
      mentionsListView({
        rows: heads.map((head) => ({
          ...placeOf(head, readable),
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

/** Some releases are read once their conditions are accepted: then that comes first. */
const placeOf = (
  head: ItemHead,
  readable: ReadonlySet<string>,
): { readonly href: string; readonly isToAccept: boolean } =>
  head.releaseId === null || readable.has(head.releaseId)
    ? { href: hrefOf(head), isToAccept: false }
    : { href: `/shared/${head.releaseId}`, isToAccept: true }

/** For whoever does not read originals: of an own item what was let out last, and nothing where nothing was. */
async function letOut(db: Db, heads: readonly ItemHead[]): Promise<ItemHead[]> {
  const own = heads.filter(({ releaseId }) => releaseId === null).map(({ itemId }) => itemId)
  const releases = await newestReleases(db, own)
  return heads.flatMap((head) => {
    const releaseId = head.releaseId ?? releases.get(head.itemId)
    return releaseId === undefined ? [] : [{ ...head, releaseId }]
  })
}
