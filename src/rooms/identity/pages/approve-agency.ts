import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { findProposal } from '../agency-queries.ts'
import { kindText } from '../kinds.ts'
import * as policy from '../policy.ts'
import { invitePersonView } from './invite-person.view.ts'

/** Letting an agency in: the second person says yes by naming the first administrator. */
export const approveAgencyPage = page('identity.show-approve-agency', {
  may: policy.approveAgency,
  load: (db, { params }) => findProposal(db, params['agencyId'] ?? ''),
  about: (proposal) => ({ type: 'agency', id: proposal.id, ownerAgencyId: proposal.proposedByAgencyId }),
  present: (proposal, { form }) =>
    show(
      titled('Let an agency in', form),
      invitePersonView({
        form,
        heading: `Let in ${proposal.name}`,
        intro: `${kindText(proposal.kind)}, proposed by ${proposal.proposedByAgency}. Name its first administrator, who then invites the others. Being a member opens no record: that needs an agreement.`,
        action: `/administration/agencies/${proposal.id}/approve`,
        backHref: '/administration/agencies',
        backText: 'Back to agencies',
        asksRole: false,
      }),
    ),
})
