import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { askable, type Askable } from '../../open-tasking.ts'
import { priorities } from '../../rules/codes.ts'
import { findLine, type FoundLine } from '../keep-minutes.ts'
import * as policy from '../policy.ts'
import { findMeeting, type Meeting } from '../queries.ts'
import { items, kinds } from '../rules/minutes.ts'
import { lineView, type LineModel } from './lines.view.ts'

interface Found {
  readonly meeting: Meeting
  readonly agencies: readonly Askable[]
}
const about = ({ meeting }: { readonly meeting: Meeting }) => ({
  type: 'meeting' as const,
  id: meeting.id,
  ownerAgencyId: meeting.agencyId,
})
const common = (meeting: Meeting, agencies: readonly Askable[]) =>
  ({
    backHref: `/tactical-meetings/${meeting.id}`,
    isSigned: meeting.signedAt !== null,
    items,
    kinds,
    agencies: agencies.map(({ id, name }) => ({ value: id, text: name })),
    priorities,
  }) satisfies Partial<LineModel>

export const addLinePage = page<Found>('operations.show-adding-line', {
  may: policy.keepMinutes,
  async load(db, { params, actor }) {
    const meeting = await findMeeting(db, params['meetingId'] ?? '')
    return meeting === null ? null : { meeting, agencies: await askable(db, actor) }
  },
  about,
  present: ({ meeting, agencies }, { form }) =>
    show(
      titled('Write a line', form),
      lineView({
        ...common(meeting, agencies),
        form,
        action: `/tactical-meetings/${meeting.id}/lines`,
        stands: null,
      }),
    ),
})

export const amendLinePage = page<FoundLine>('operations.show-amending-line', {
  may: policy.keepMinutes,
  load: (db, { params }) => findLine(db, params['meetingId'] ?? '', params['threadId'] ?? ''),
  about,
  present: ({ meeting, line }, { form }) =>
    show(
      titled('Change a line', form),
      lineView({
        ...common(meeting, []),
        form,
        action: `/tactical-meetings/${meeting.id}/lines/${line.threadId}`,
        stands: line.words,
      }),
    ),
})
