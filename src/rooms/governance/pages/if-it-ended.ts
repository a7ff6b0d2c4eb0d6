import { page } from '#platform/page.ts'
import { show } from '#platform/outcome.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { changesModel, findChanges } from './changes.ts'
import { ifItEndedView } from './if-it-ended.view.ts'

/** A trial run: which partners one's agency would lose today without this agreement. Changes nothing. */
export const ifItEndedPage = page('governance.show-if-it-ended', {
  may: policy.readAgreement,
  load: (db, { params }) => findChanges(db, params['id'] ?? ''),
  about: (found) => ({ type: 'agreement', id: found.id, ownerAgencyId: found.createdAgencyId }),
  present: (found, { actor, now }) =>
    show(
      'What would change if this ended',
      ifItEndedView({
        id: found.id,
        title: found.title,
        changes: changesModel(found, actor.agencyId, londonDay(now)),
      }),
    ),
})
