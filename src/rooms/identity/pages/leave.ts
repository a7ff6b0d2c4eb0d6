import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { findColleague, heirs } from '../people-queries.ts'
import * as policy from '../policy.ts'
import { leaveView } from './leave.view.ts'

/** Ending a colleague's account. For somebody who has left already there is no such page. */
export const leavePage = page('identity.show-leave', {
  may: policy.endPerson,
  load: async (db, { params }) => {
    const person = await findColleague(db, params['personId'] ?? '')
    return person === null || person.status === 'disabled'
      ? null
      : { ...person, heirs: await heirs(db, person.id) }
  },
  about: (person) => ({ type: 'person', id: person.id, ownerAgencyId: person.agencyId }),
  present: (person, { form }) =>
    show(
      titled(`${person.name} leaves`, form),
      leaveView({
        form,
        name: person.name,
        action: `/administration/people/${person.id}/leave`,
        backHref: `/administration/people/${person.id}`,
        heirs: person.heirs.map((heir) => ({ value: heir.id, text: heir.name, hint: heir.roleTitle })),
      }),
    ),
})
