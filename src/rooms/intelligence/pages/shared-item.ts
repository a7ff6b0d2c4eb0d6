import { agreementBetween, type LiveAgreement } from '#rooms/governance'
import type { Actor } from '#platform/access.ts'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { doorsFor, type ItemDoor } from '../doors.ts'
import * as policy from '../policy.ts'
import { releaseText } from '../releases/queries.ts'
import {
  exploitationTypes,
  handlings,
  itemPurposes,
  markings,
  phraseOf,
  priorities,
  wordsOf,
} from '../rules/codes.ts'
import { gradeInWords } from '../rules/grading.ts'
import { findShared, type SharedHead } from '../shared/queries.ts'
import { whenWords } from './item.ts'
import { sharedItemView, type SharedItemModel } from './shared-item.view.ts'

interface Found {
  readonly head: SharedHead
  /** Null where the conditions are not accepted yet: row security gives no words before. */
  readonly text: string | null
  readonly agreement: LiveAgreement | null
}

/** One shared item. Each reading is in the audit log as of a release, which is how a recall finds its readers. */
export const sharedItemWith = (doors: readonly ItemDoor[]) =>
  page<Found>('intelligence.read-shared-item', {
    may: policy.readShared,
    async load(db, { params, actor }) {
      const head = await findShared(db, params['releaseId'] ?? '', actor.agencyId, actor.personId)
      if (head === null) return null
      const agreement =
        head.named === null ? null : await agreementBetween(db, head.ownerAgencyId, actor.purpose)
      return { head, text: await releaseText(db, head.id), agreement }
    },
    about: ({ head, text }) => ({
      type: 'release',
      id: head.id,
      ownerAgencyId: head.ownerAgencyId,
      handling: head.handling,
      detail: { part: text === null ? 'head' : 'text' },
    }),
    present: (found, { actor, form, now }) =>
      show(titled(found.head.title, form), sharedItemView(model(found, actor, form, now, doors))),
  })

function model(
  { head, text, agreement }: Found,
  actor: Actor,
  form: FormState,
  now: Date,
  doors: readonly ItemDoor[],
): SharedItemModel {
  const codes = [head.grade, head.action, head.sanitisation].filter((code) => code !== null).join(' ')
  const own = head.named?.conditions ?? ''
  return {
    form,
    action: `/shared/${head.id}/accept`,
    title: head.title,
    urn: head.urn,
    banner: `${wordsOf(markings, head.marking)}. ${codes}. ${head.handling}: ${wordsOf(handlings, head.handling).toLowerCase()}.`,
    head: [
      { label: 'From', value: head.owner },
      { label: 'Kind', value: phraseOf(exploitationTypes, head.exploitationTypes) },
      { label: 'Priority', value: wordsOf(priorities, head.priority) },
      { label: 'When', value: whenWords(head.occurredOn, head.occurredWords) },
      { label: 'May be used for', value: phraseOf(itemPurposes, head.purposes) },
      { label: 'Let out', value: showDay(head.releasedAt) },
    ],
    explained: gradeInWords(head.grade, head.action, head.sanitisation),
    why: why(head, agreement, actor),
    conditions:
      head.handling === 'C'
        ? { own, instructions: head.instructions, seen: `${own}\n${head.instructions}` }
        : null,
    acceptedAt: head.acceptedAt,
    text,
    doors: text === null ? [] : doorsFor(doors, { releaseId: head.id }, actor),
    reader: `${actor.name}, ${actor.agencyName}, for ${wordsOf(itemPurposes, actor.purpose).toLowerCase()}`,
    at: now,
  }
}

/** The reader's own half of "who can see this". */
function why({ named, owner, handling }: SharedHead, agreement: LiveAgreement | null, actor: Actor): string {
  if (named === null) return `${actor.agencyName} owns it.`
  const ground =
    agreement === null
      ? `as an emergency, without an agreement${named.reviewedAt === null && named.reviewBy !== null ? `, until it is reviewed on ${showDay(named.reviewBy)} at the latest` : ''}`
      : `under ${agreement.title}, which ends on ${showDay(agreement.reviewOn)}`
  const terms =
    handling === 'C'
      ? 'You must accept its conditions before you read it.'
      : 'It carries no conditions of its own.'
  return `${named.by} at ${owner} named ${actor.agencyName} on ${showDay(named.at)}, ${ground}. You work for ${wordsOf(itemPurposes, actor.purpose).toLowerCase()}, one of its purposes. ${terms}`
}
