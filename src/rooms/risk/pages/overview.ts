import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { standingAssessments, type Standing } from '../assessment/standing.ts'
import * as policy from '../policy.ts'
import { catalogue } from '../reference.ts'
import { views } from '../rules/catalogue.ts'
import { pictureOf } from '../rules/picture.ts'
import { pictureMonths, seenBy, type Seen } from './kind.ts'
import { kindWords } from '../rules/kind-words.ts'
import { overviewView, type OverviewModel } from './overview.view.ts'

/** The five kinds side by side, and the ways on from here. */
export const overviewPage = page<Seen & { readonly standing: Standing }>('risk.show-overview', {
  may: policy.seePicture,
  load: async (db, { actor, now }) => ({
    ...(await seenBy(db, actor.agencyId, now)),
    standing: await standingAssessments(db, now),
  }),
  about: ({ heads }) => ({
    type: 'risk-picture',
    id: 'overview',
    detail: { ids: heads.map((head) => head.itemId) },
  }),
  present: ({ heads, signs, standing }, { actor }) =>
    show(
      'Risk',
      overviewView({
        months: pictureMonths,
        overdue: overdueOf(standing),
        mayObserve: actor.rights.has('intelligence-officer') || actor.rights.has('analyst'),
        rows: views.map((view) => {
          const picture = pictureOf(view, heads, signs, catalogue)
          return {
            href: `/risk/${view}`,
            words: kindWords[view].title,
            withoutSign: picture.withoutSign.length,
            withSign: picture.withSign.length,
            newest: picture.newest,
          }
        }),
      }),
      { layout: 'wide' },
    ),
})

function overdueOf({ all }: Standing): OverviewModel['overdue'] {
  const overdue = all.filter((one) => one.review === 'overdue')
  const children = overdue.filter((one) => one.assessment.kind === 'child').length
  return { children, others: overdue.length - children }
}
