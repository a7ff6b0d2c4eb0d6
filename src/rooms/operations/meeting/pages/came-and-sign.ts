import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { askable, type Askable } from '../../open-tasking.ts'
import * as policy from '../policy.ts'
import { findMeeting, type Meeting } from '../queries.ts'
import { cameOrSignView } from './came-and-sign.view.ts'

interface Found {
  readonly meeting: Meeting
  readonly agencies: readonly Askable[]
}
const about = ({ meeting }: Found) => ({
  type: 'meeting' as const,
  id: meeting.id,
  ownerAgencyId: meeting.agencyId,
})

export const camePage = page<Found>('operations.show-who-came', {
  may: policy.keepMinutes,
  async load(db, { params, actor }) {
    const meeting = await findMeeting(db, params['meetingId'] ?? '')
    return meeting === null ? null : { meeting, agencies: await askable(db, actor) }
  },
  about,
  present: ({ meeting, agencies }, { form }) =>
    show(
      titled('Who came', form),
      cameOrSignView({
        form,
        action: `/tactical-meetings/${meeting.id}/came`,
        backHref: `/tactical-meetings/${meeting.id}`,
        isSigned: meeting.signedAt !== null,
        agencies: agencies.map(({ id, name }) => ({ value: id, text: name })),
      }),
    ),
})

export const signPage = page<Found>('operations.show-signing', {
  may: policy.keepMinutes,
  async load(db, { params }) {
    const meeting = await findMeeting(db, params['meetingId'] ?? '')
    return meeting === null ? null : { meeting, agencies: [] }
  },
  about,
  present: ({ meeting }, { form }) =>
    show(
      titled('Sign the minutes', form),
      cameOrSignView({
        form,
        action: `/tactical-meetings/${meeting.id}/sign`,
        backHref: `/tactical-meetings/${meeting.id}`,
        isSigned: meeting.signedAt !== null,
        agencies: null,
      }),
    ),
})
