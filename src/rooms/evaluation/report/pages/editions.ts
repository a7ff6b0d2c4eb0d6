import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { editions, type Edition } from '../queries.ts'
import { editionsView } from './editions.view.ts'

interface Found {
  readonly editions: readonly Edition[]
  readonly lastYear: number
}

/** Annual reports that were drawn up. */
export const editionsPage = page<Found>('evaluation.list-editions', {
  may: policy.seeFigures,
  load: async (db, { now }) => ({
    editions: await editions(db),
    lastYear: Number(londonDay(now).slice(0, 4)) - 1,
  }),
  about: (found) => ({ type: 'figures', id: '-', detail: { editions: found.editions.length } }),
  present: (found, { form, actor }) =>
    show(
      titled('Annual report', form),
      editionsView({
        form,
        mayDrawUp: actor.rights.has('evaluator'),
        lastYear: String(found.lastYear),
        editions: found.editions.map((one) => ({
          href: `/evaluation/editions/${one.id}`,
          name: `${one.year}, version ${one.version}`,
          drawnUp: showDay(one.createdAt),
          state: stateWords(one),
        })),
      }),
      { layout: 'wide' },
    ),
})

export function stateWords({
  publishedAt,
  withdrawnAt,
}: Pick<Edition, 'publishedAt' | 'withdrawnAt'>): string {
  if (withdrawnAt !== null) return `Withdrawn on ${showDay(withdrawnAt)}`
  return publishedAt === null ? 'Not published' : `Published on ${showDay(publishedAt)}`
}
