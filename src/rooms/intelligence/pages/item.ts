import type { ReportForItem } from '#rooms/intake'
import type { Actor } from '#platform/access.ts'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { doorsFor, type ItemDoor } from '../doors.ts'
import * as policy from '../policy.ts'
import {
  consultationsOf,
  findItem,
  findOriginal,
  findSanitised,
  gradingsOf,
  type Consultation,
  type Grading,
  type Item,
  type Original,
  type Sanitised,
} from '../queries.ts'
import { outcomesOf, sourceRecord, type ItemOutcome, type SourceRecord } from '../outcomes/queries.ts'
import { releasesOf, type OwnRelease } from '../releases/queries.ts'
import { exploitationTypes, itemPurposes, markings, phraseOf, priorities, wordsOf } from '../rules/codes.ts'
import { outcomeWords, recordWords } from '../rules/outcome.ts'
import { gradeInWords } from '../rules/grading.ts'
import { lists } from '../states.ts'
import { codeOf, gradeReasons, gradeTitle, mapNote } from './grade-words.ts'
import { itemView, type ItemModel } from './item.view.ts'
import { aboutItem, besideItem, toldModel } from './write-item.ts'

interface Found {
  readonly item: Item
  readonly original: Original | null
  readonly report: ReportForItem | null
  readonly gradings: readonly Grading[]
  readonly consultations: readonly Consultation[]
  readonly releases: readonly OwnRelease[]
  readonly sanitised: Sanitised | null
  readonly outcomes: readonly ItemOutcome[]
  readonly record: readonly SourceRecord[]
}

/** An own item, whole but for its source. */
export const itemPageWith = (doors: readonly ItemDoor[]) =>
  page<Found>('intelligence.read-own-item', {
    may: policy.readOwn,
    async load(db, { params, services, actor }) {
      const item = await findItem(db, params['itemId'] ?? '')
      if (item === null) return null
      const writes = actor.rights.has('intelligence-officer')
      return {
        item,
        original: writes ? await findOriginal(db, item.id) : null,
        report: writes ? await besideItem(db, services.unseal, item) : null,
        gradings: await gradingsOf(db, item.id),
        consultations: await consultationsOf(db, item.id),
        releases: await releasesOf(db, item.id),
        sanitised: await findSanitised(db, item.id),
        outcomes: await outcomesOf(db, item.id),
        record: await sourceRecord(db, item.id),
      }
    },
    about: ({ item }) => aboutItem(item),
    present: (found, { actor, form }) =>
      show(titled(titleOf(found.item), form), itemView(model(found, actor, form, doors)), { layout: 'wide' }),
  })

const titleOf = (item: Item): string => (item.title === '' ? 'No title yet' : item.title)

function model(found: Found, actor: Actor, form: FormState, doors: readonly ItemDoor[]): ItemModel {
  const { item, original } = found
  const writes = actor.rights.has('intelligence-officer')
  const latest = found.gradings[0] ?? null
  return {
    form,
    title: titleOf(item),
    urn: item.urn,
    marking: wordsOf(markings, item.marking),
    state: lists.find((list) => list.state === item.state)?.text ?? item.state,
    next: nextSteps(found, actor),
    doors: original === null ? [] : doorsFor(doors, { itemId: item.id }, actor),
    anotherAction: writes && item.reportId !== null ? `/items/${item.id}/another` : null,
    desk: writes
      ? {
          report: toldModel(found.report),
          original: original === null ? null : { ...original, at: original.createdAt },
        }
      : null,
    head: [
      {
        label: 'Kind',
        value:
          item.exploitationTypes.length === 0
            ? 'Not chosen yet'
            : phraseOf(exploitationTypes, item.exploitationTypes),
      },
      ...(item.unknownReason === '' ? [] : [{ label: 'Why not known', value: item.unknownReason }]),
      { label: 'For', value: phraseOf(itemPurposes, item.purposes) },
      { label: 'Priority', value: wordsOf(priorities, item.priority) },
      { label: 'When', value: whenWords(item.occurredOn, item.occurredWords) },
      { label: 'With', value: item.heldBy ?? 'Nobody yet' },
      { label: 'Source', value: item.pseudonym ?? 'Not recorded' },
      ...(found.record.length === 0
        ? []
        : [{ label: 'What came of this source so far', value: recordWords(found.record) }]),
    ],
    grade:
      latest === null
        ? null
        : {
            code: codeOf(latest),
            explained: gradeInWords(codeOf(latest), latest.action, latest.sanitisation),
            warning: mapNote(latest),
          },
    gradings: found.gradings.map((one) => ({
      title: `Version ${one.version}: ${gradeTitle(one)}`,
      text: gradeReasons(one),
      at: one.createdAt,
      by: one.by,
    })),
    consultations: found.consultations.map((one) => ({
      title: aboutWords[one.about] ?? one.about,
      text: `${one.originator} ${one.answer === 'agreed' ? 'agreed' : 'did not agree'}. ${one.note}`,
      at: one.createdAt,
      by: one.by,
    })),
    releases: found.releases.map((one) => ({
      href: `/items/${item.id}/releases/${one.id}`,
      title: one.title,
      grade: one.grade,
      at: one.createdAt,
      by: one.releasedBy,
      recalled: one.recalledAt !== null,
    })),
    outcomes: found.outcomes.map((one) => ({ text: outcomeWords(one.outcome), at: one.at })),
    notes: notes(found),
  }
}

/** What this person can do now; the page offers nothing that would be refused. */
function nextSteps({ item, original, sanitised }: Found, actor: Actor): ItemModel['next'] {
  const at = `/items/${item.id}`
  const steps: { href: string; text: string }[] = []
  if (actor.rights.has('intelligence-officer')) {
    steps.push({ href: `${at}/write`, text: original === null ? 'Write the item' : 'Write it anew' })
    if (original !== null)
      steps.push({ href: `${at}/grade`, text: item.grade === null ? 'Grade it' : 'Grade it anew' })
    if (item.pseudonym === null)
      steps.push({ href: `${at}/source`, text: 'Record who it came from, apart from its words' })
    if (item.grade !== null)
      steps.push({ href: `${at}/consult`, text: 'Record what the originator answered' })
    if (item.grade !== null)
      steps.push({ href: `${at}/sanitise`, text: sanitised === null ? 'Sanitise it' : 'Sanitise it anew' })
  }
  if (actor.rights.has('release-officer') && sanitised !== null)
    steps.push({ href: `${at}/release`, text: 'Decide whether to let it out' })
  if (actor.rights.has('source-custodian') && item.pseudonym !== null)
    steps.push({ href: `/sources/${item.id}`, text: 'Go to its source' })
  return steps
}

function notes({ gradings, releases, sanitised }: Found): string[] {
  const live = releases.find((one) => one.recalledAt === null)
  if (live === undefined) return []
  const behind =
    (gradings[0]?.version ?? 0) > live.gradingVersion || (sanitised?.version ?? 0) > live.sanitisedVersion
  return behind
    ? [
        'Readers still have what was let out before the latest change. Let it out anew, and recall the earlier one if it must not be used.',
      ]
    : []
}

const aboutWords: Readonly<Record<string, string>> = {
  sanitise: 'Sanitise',
  widen: 'Share more widely',
  act: 'Act on it',
}
/** "27 March 2026, most mornings", whichever of the two is known. */
export function whenWords(day: string | null, inWords: string): string {
  const parts = [...(day === null ? [] : [showDay(day)]), ...(inWords === '' ? [] : [inWords])]
  return parts.length === 0 ? 'Not known' : parts.join(', ')
}
