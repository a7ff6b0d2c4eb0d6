import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { invitePersonView } from './invite-person.view.ts'

/** The form for inviting somebody to one's own agency. */
export const invitePersonPage = page('identity.show-invite-person', {
  may: policy.invitePeople,
  load: () => ({}),
  about: () => null,
  present: (_found, { form, actor }) =>
    show(
      titled('Invite a person', form),
      invitePersonView({
        form,
        heading: 'Invite a person',
        intro: `They come to ${actor.agencyName} as a contributor. Other rights you ask for afterwards.`,
        action: '/administration/people/invite',
        backHref: '/administration/people',
        backText: 'Back to people',
        asksRole: true,
      }),
    ),
})
