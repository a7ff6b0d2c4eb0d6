import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { catalogue } from '../reference.ts'
import { views } from '../rules/catalogue.ts'
import { pictureOf } from '../rules/picture.ts'
import { kindWords, pictureMonths, seenBy, type Seen } from './kind.ts'
import { overviewView } from './overview.view.ts'

/** The five kinds side by side, and the ways on from here. */
export const overviewPage = page<Seen>('risk.show-overview', {
  may: policy.seePicture,
  load: (db, { actor, now }) => seenBy(db, actor.agencyId, now),
  about: ({ heads }) => ({
    type: 'risk-picture',
    id: 'overview',
    detail: { ids: heads.map((head) => head.itemId) },
  }),
  present: ({ heads, signs }, { actor }) =>
    show(
      'Risk',
      overviewView({
        months: pictureMonths,
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
