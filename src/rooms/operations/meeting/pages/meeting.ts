import { mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { agendaFor, type AgendaLine } from '../agenda.ts'
import * as policy from '../policy.ts'
import { cameTo, findMeeting, linesOf, type Came, type Line, type Meeting } from '../queries.ts'
import { items, kinds, standingCame, standingLines } from '../rules/minutes.ts'
import { meetingView, type MeetingModel } from './meeting.view.ts'

interface Found {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaLine[] | null
  readonly came: readonly Came[]
  readonly lines: readonly Line[]
}

/** One meeting, with its agenda until it is signed. */
export const meetingPage = page<Found>('operations.read-meeting', {
  may: policy.seeMeetings,
  async load(db, { params, now }) {
    const meeting = await findMeeting(db, params['meetingId'] ?? '')
    if (meeting === null) return null
    return {
      meeting,
      agenda: meeting.signedAt === null ? await agendaFor(db, now) : null,
      came: await cameTo(db, meeting.id),
      lines: await linesOf(db, meeting.id),
    }
  },
  about: ({ meeting }) => ({ type: 'meeting', id: meeting.id, ownerAgencyId: meeting.agencyId }),
  present: (found, { actor }) =>
    show(
      'Tactical meeting',
      meetingView(
        modelOf(found, found.meeting.agencyId === actor.agencyId && mayTry(policy.openMeeting, actor)),
      ),
      { layout: 'wide' },
    ),
})

function modelOf({ meeting, agenda, came, lines }: Found, isKeeper: boolean): MeetingModel {
  const at = `/tactical-meetings/${meeting.id}`
  const isOpen = isKeeper && meeting.signedAt === null
  const standing = standingLines(lines)
  return {
    heldOn: meeting.heldOn,
    agency: meeting.agencyName,
    signed:
      meeting.signedBy === null || meeting.signedAt === null
        ? null
        : { by: meeting.signedBy, at: meeting.signedAt, fingerprint: meeting.fingerprint ?? '' },
    agenda:
      agenda?.map((one) => ({ ...one, item: items.find((item) => item.value === one.item)?.text ?? '' })) ??
      null,
    came: standingCame(came).map((one) => ({ agency: one.agencyName, people: one.people })),
    parts: items
      .map((item) => ({
        item: item.text,
        lines: standing
          .filter((one) => one.item === item.value)
          .map((one) => ({
            kind: kinds.find((kind) => kind.value === one.kind)?.text ?? '',
            words: one.words,
            taskingHref: one.taskingId === null ? null : `/operations/taskings/${one.taskingId}`,
            amendHref: isOpen ? `${at}/lines/${one.threadId}` : null,
            by: one.by,
          })),
      }))
      .filter((part) => part.lines.length > 0),
    keepHref: isOpen ? at : null,
  }
}
