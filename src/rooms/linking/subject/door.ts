import type { Db } from '#platform/db.ts'
import { gather, labelOf, nothingGathered, subjectsIn } from './gather.ts'
import { detailsOf, mentionsInTexts, newestMentions, type MentionRow } from './queries.ts'
import { sharedBy } from './rules/neighbours.ts'

/**
 * What later rooms may ask of subjects: what one is called and in which texts it is named, as far as the asking person sees
 * it. Never what two of them weigh, never who decided what.
 */
export interface NamedText {
  readonly itemId: string
  /** Null for the original. */
  readonly releaseId: string | null
}
export interface NamedSubject {
  /** Its oldest mention that the asking person sees. */
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly mentions: readonly string[]
  /** Every text that names it, each once. */
  readonly texts: readonly NamedText[]
}

/** By mention. A mention that the asking person does not see, or that was withdrawn, is not in it. */
export async function subjectsNamed(
  db: Db,
  mentionIds: readonly string[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  if (mentionIds.length === 0) return new Map()
  const gathered = await gather(db, [...new Set(mentionIds)], nothingGathered)
  const subjects = subjectsIn(gathered)
  return new Map(
    mentionIds.flatMap((mentionId) => {
      const subject = subjects.get(mentionId)
      if (subject === undefined) return []
      const rows = subject.mentions.flatMap((id) => gathered.mentions.get(id) ?? [])
      return [[mentionId, { ...subject, label: labelOf(gathered, subject), texts: textsOf(rows) }] as const]
    }),
  )
}

/** What texts say a subject's role was, each as it stands there: a person is one thing in one event, another in the next. */
export async function rolesStated(db: Db, mentionIds: readonly string[]): Promise<readonly string[]> {
  const details = await detailsOf(db, mentionIds)
  return [...new Set(details.filter((one) => one.aspect === 'role').map((one) => one.shown))].toSorted()
}

/** A subject, and how many others it is shared with where it is a hub. */
export interface SharedSubject extends NamedSubject {
  /**
   * How many others this reader sees named with its value (a plate, a number), where they are so many that it is a hub
   * (`rules/neighbours.ts`); else nought: a car that three people are named with is still their car.
   */
  readonly sharedWith: number
}

/** So many mentions, newest first, are made into subjects for one list; and so many beside them are counted. */
const mostNamed = 200
const mostBeside = 3_000

/** Subjects of one kind, those named last; each once. */
export async function subjectsOfKind(
  db: Db,
  kind: 'person' | 'vehicle' | 'business',
): Promise<{ readonly subjects: readonly SharedSubject[]; readonly isCut: boolean }> {
  const newest = await newestMentions(db, { kind, after: null, limit: mostNamed })
  const subjects = await subjectsNamed(
    db,
    newest.map((one) => one.id),
  )
  const each = [...new Map([...subjects.values()].map((one) => [one.id, one])).values()]
  return { subjects: await withSharers(db, each), isCut: newest.length === mostNamed }
}

/** The subject of one mention; null where the asking person does not see it, or it was withdrawn. */
export async function subjectSeen(db: Db, mentionId: string): Promise<SharedSubject | null> {
  const subject = (await subjectsNamed(db, [mentionId])).get(mentionId)
  return subject === undefined ? null : ((await withSharers(db, [subject]))[0] ?? null)
}

async function withSharers(db: Db, subjects: readonly NamedSubject[]): Promise<SharedSubject[]> {
  const texts = subjects.flatMap((one) => one.texts)
  const placed = await mentionsInTexts(
    db,
    {
      itemIds: texts.flatMap((one) => (one.releaseId === null ? [one.itemId] : [])),
      releaseIds: texts.flatMap((one) => one.releaseId ?? []),
    },
    mostBeside,
  )
  const gathered = await gather(db, [], nothingGathered, placed)
  const lookup = subjectsIn(gathered)
  return subjects.map((one) => {
    const self = lookup.get(one.id)
    // Somebody who is themselves by no value is shared by nobody, however many are named beside them.
    const hasValue = one.mentions.some((id) => (gathered.mentions.get(id)?.value ?? null) !== null)
    const shared = self === undefined || !hasValue ? undefined : sharedBy(self, [self], lookup, placed)[0]
    return { ...one, sharedWith: shared?.isHub === true ? shared.count : 0 }
  })
}

const textsOf = (rows: readonly MentionRow[]): readonly NamedText[] => [
  ...new Map(rows.map(({ text, itemId, releaseId }) => [text, { itemId, releaseId }] as const)).values(),
]
