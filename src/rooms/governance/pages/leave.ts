import { page } from '#platform/page.ts'
import { show } from '#platform/outcome.ts'
import { titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { changesModel, findChanges } from './changes.ts'
import { leaveView } from './leave.view.ts'

/** The first step of leaving: what closes, and the button that does it. */
export const leavePage = page('governance.show-leave', {
  may: policy.signOrLeave,
  load: (db, { params }) => findChanges(db, params['id'] ?? ''),
  about: (found) => ({ type: 'agreement', id: found.id, ownerAgencyId: found.createdAgencyId }),
  present(found, { actor, now, form }) {
    const own = found.parties.find((party) => party.agencyId === actor.agencyId)
    const hasSigned = own !== undefined && own.signedAt !== null
    const heading = hasSigned ? 'Leave this agreement' : 'Decline this agreement'
    return show(
      titled(heading, form),
      leaveView({
        form,
        id: found.id,
        title: found.title,
        heading,
        agency: actor.agencyName,
        hasLeft: own === undefined || own.leftAt !== null,
        changes: changesModel(found, actor.agencyId, londonDay(now)),
      }),
    )
  },
})
