import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findOneChannel, type OneChannel } from '../keep-channel.ts'
import { kindChoices } from '../reference.ts'
import { withdrawChannelView } from './withdraw-channel.view.ts'

/** The form with which a way to reach somebody is closed. */
export const withdrawChannelPage = page<OneChannel>('safeguarding.show-withdrawing-channel', {
  may: policy.workWithPeople,
  load: (db, { params }) => findOneChannel(db, params),
  about: ({ person, channel }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { channel: channel.id },
  }),
  present: ({ person, channel }, { form }) =>
    show(
      titled('Close a way to reach them', form),
      withdrawChannelView({
        form,
        action: `/safeguarding/${person.id}/contact/${channel.id}/withdraw`,
        backHref: `/safeguarding/${person.id}/contact`,
        kind: wordsOf(kindChoices, channel.kind),
      }),
    ),
})
