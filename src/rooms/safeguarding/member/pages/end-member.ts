import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { findMember, type Ending } from '../change-members.ts'
import { endMemberView } from './end-member.view.ts'

/** The form with which somebody leaves, or a lead removes them. */
export const endMemberPage = page<Ending>('safeguarding.show-ending', {
  may: policy.endMember,
  load: (db, { params }) => findMember(db, params['personId'] ?? '', params['staffId'] ?? ''),
  about: ({ person, staffId }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { staff: staffId },
  }),
  present: ({ person, staffId, member }, { form, actor }) => {
    const heading = staffId === actor.personId ? `Leave ${person.reference}` : `Remove ${member.name}`
    return show(
      titled(heading, form),
      endMemberView({
        form,
        action: `/safeguarding/${person.id}/members/${staffId}/end`,
        backHref: `/safeguarding/${person.id}/members`,
        heading,
        isSelf: staffId === actor.personId,
        reason: valueOf(form, 'reason'),
      }),
    )
  },
})
