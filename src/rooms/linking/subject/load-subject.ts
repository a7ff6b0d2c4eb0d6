import { textHeads, type TextHead } from '#rooms/intelligence'
import type { Db } from '#platform/db.ts'
import {
  connectionsOf,
  detailsOf,
  mentionsInTexts,
  pairsOf,
  type Connection,
  type Detail,
  type MentionRow,
  type Pair,
} from './queries.ts'
import { gather, subjectsIn, type Gathered } from './gather.ts'
import { neighboursOf, sharedBy, type Neighbour, type Shared } from './rules/neighbours.ts'
import type { Subject } from './rules/subject.ts'

/** A subject with all that stands around it, as one reader sees it. */
export interface FoundSubject {
  readonly subject: Subject
  readonly subjects: ReadonlyMap<string, Subject>
  readonly gathered: Gathered
  readonly details: readonly Detail[]
  readonly connections: readonly Connection[]
  readonly heads: ReadonlyMap<string, TextHead>
  readonly neighbours: readonly Neighbour[]
  readonly shared: readonly Shared[]
  /** Pairs of one of its mentions and another subject's, that were compared and not decided. */
  readonly edges: readonly Pair[]
  /** More is named around it than one page can take. */
  readonly isCut: boolean
}

/** Of what one person sees in the texts around a subject. */
const mostAround = 3_000
/** Null where the asking person sees no such mention, or it was withdrawn. */
export async function loadSubject(db: Db, mentionId: string): Promise<FoundSubject | null> {
  const own = await gather(db, [mentionId])
  const subject = subjectsIn(own).get(mentionId)
  if (subject === undefined) return null
  const members = rowsOf(own, subject.mentions)
  const connections = await connectionsOf(db, subject.mentions)
  const edges = await pairsOf(db, subject.mentions)
  const beside = await mentionsInTexts(db, textsOf(members), mostAround)
  const near = await gather(
    db,
    [...connections, ...edges].flatMap((one) => [one.left, one.right]),
    own,
    beside,
  )
  const nearSubjects = subjectsIn(near)
  const values = valuesBeside(
    subject,
    [...beside.map((one) => one.id), ...connections.flatMap((one) => [one.left, one.right])],
    near,
    nearSubjects,
  )
  const sharers = await mentionsInTexts(
    db,
    textsOf(values.flatMap((value) => rowsOf(near, value.mentions))),
    mostAround,
  )
  const gathered = await gather(db, [], near, sharers)
  const subjects = subjectsIn(gathered)
  // More mentions can only join what they hang together with: the subject is the same one, told from all that was gathered.
  const whole = subjects.get(mentionId) ?? subject
  return {
    subject: whole,
    subjects,
    gathered,
    details: await detailsOf(db, whole.mentions),
    connections,
    heads: await headsOf(db, rowsOf(gathered, whole.mentions)),
    neighbours: neighboursOf(whole, subjects, [...beside, ...members], connections),
    shared: sharedBy(
      whole,
      values.flatMap((value) => subjects.get(value.id) ?? []),
      subjects,
      placedIn(sharers, values, gathered),
    ),
    edges,
    isCut: gathered.isCut || beside.length === mostAround || sharers.length === mostAround,
  }
}

/** Heads by the name of the text. */
export async function headsOf(
  db: Db,
  mentions: readonly MentionRow[],
): Promise<ReadonlyMap<string, TextHead>> {
  const heads = await textHeads(db, textsOf(mentions))
  return new Map(
    heads.map((head) => [
      head.releaseId === null ? `original ${head.itemId}` : `release ${head.releaseId}`,
      head,
    ]),
  )
}

export const rowsOf = (gathered: Gathered, ids: readonly string[]): readonly MentionRow[] =>
  ids.flatMap((id) => gathered.mentions.get(id) ?? [])

function textsOf(mentions: readonly MentionRow[]): { releaseIds: string[]; itemIds: string[] } {
  const releaseIds = new Set<string>()
  const itemIds = new Set<string>()
  for (const { releaseId, itemId } of mentions)
    if (releaseId === null) itemIds.add(itemId)
    else releaseIds.add(releaseId)
  return { releaseIds: [...releaseIds], itemIds: [...itemIds] }
}

/** The subjects beside it that are a value, such as a number: what it may share with others. */
function valuesBeside(
  subject: Subject,
  beside: readonly string[],
  gathered: Gathered,
  subjects: ReadonlyMap<string, Subject>,
): readonly Subject[] {
  const found = new Map<string, Subject>()
  for (const id of beside) {
    const other = subjects.get(id)
    const hasValue = (gathered.mentions.get(id)?.value ?? null) !== null
    if (other !== undefined && hasValue && other.id !== subject.id) found.set(other.id, other)
  }
  return [...found.values()]
}

const placedIn = (
  sharers: readonly MentionRow[],
  values: readonly Subject[],
  gathered: Gathered,
): readonly MentionRow[] => [
  ...new Map(
    [...sharers, ...values.flatMap((value) => rowsOf(gathered, value.mentions))].map((one) => [one.id, one]),
  ).values(),
]
