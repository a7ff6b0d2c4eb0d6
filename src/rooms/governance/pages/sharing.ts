import { agencies, type AgencySummary } from '#rooms/identity'
import { page } from '#platform/page.ts'
import { show } from '#platform/outcome.ts'
import { showDay } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { agreements, type Agreement } from '../queries.ts'
import { sharing, type ClosedDoor, type ClosedReason, type Door } from '../rules/sharing.ts'
import { codesOf, purposes } from '../rules/terms.ts'
import { sharingView, type DoorModel, type SharingModel } from './sharing.view.ts'
import { purposeWord } from './words.ts'

interface Found {
  readonly agreements: readonly Agreement[]
  readonly agencies: readonly AgencySummary[]
}

/** Who shares with whom, for one's own agency: each other agency, each purpose, open until when or closed and why. */
export const sharingPage = page<Found>('governance.show-sharing', {
  may: policy.readAgreements,
  load: async (db) => ({ agreements: await agreements(db), agencies: await agencies(db) }),
  about: (found) => ({
    type: 'agreement-list',
    id: '-',
    detail: { ids: found.agreements.map((one) => one.id) },
  }),
  present: (found, { actor, now }) =>
    show(
      'Who we share with',
      sharingView(sharingModel(found, actor.agencyId, actor.agencyName, londonDay(now))),
      {
        layout: 'wide',
      },
    ),
})

function sharingModel(found: Found, ownId: string, ownName: string, today: string): SharingModel {
  const members = found.agencies.filter((agency) => agency.status === 'active')
  const codes = codesOf(purposes)
  return {
    agency: ownName,
    purposes: codes.map(purposeWord),
    rows: sharing(found.agreements, members, ownId, codes, today).map((row) => ({
      name: row.agency.name,
      doors: row.doors.map(({ door }) => doorModel(door)),
    })),
  }
}

function doorModel(door: Door): DoorModel {
  if (door.kind === 'open') {
    return {
      isOpen: true,
      words: `until the end of ${showDay(door.lastDay)}`,
      agreement: link(door.title, door.agreementId),
    }
  }
  const agreement =
    door.title === null || door.agreementId === null ? null : link(door.title, door.agreementId)
  return { isOpen: false, words: closedWords(door), agreement }
}

const link = (title: string, id: string): { title: string; href: string } => ({
  title,
  href: `/agreements/${id}`,
})

const because: Record<ClosedReason, string> = {
  'not-started': 'signed, and starts on',
  'we-have-not-signed': 'waiting for your agency to sign',
  'they-have-not-signed': 'waiting for their signature',
  'different-text': 'the two signatures are on different texts',
  'review-day-passed': 'the review date came on',
  'we-left': 'your agency left on',
  'they-left': 'they left on',
  'not-for-this-purpose': 'the agreement is not for this purpose',
  'no-agreement': 'no agreement names both',
}
const closedWords = (door: ClosedDoor): string =>
  door.on === null ? because[door.why] : `${because[door.why]} ${showDay(door.on)}`
