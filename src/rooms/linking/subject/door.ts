import type { Db } from '#platform/db.ts'
import { gather, labelOf, nothingGathered, subjectsIn } from './gather.ts'
import { detailsOf, type MentionRow } from './queries.ts'

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

const textsOf = (rows: readonly MentionRow[]): readonly NamedText[] => [
  ...new Map(rows.map(({ text, itemId, releaseId }) => [text, { itemId, releaseId }] as const)).values(),
]
