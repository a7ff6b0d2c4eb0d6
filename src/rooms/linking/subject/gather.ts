import type { Db } from '#platform/db.ts'
import {
  decisionsTouching,
  hangingTogether,
  mentionsById,
  type Decision,
  type MentionRow,
} from './queries.ts'
import { subjectByMention, subjectsOf, type Subject } from './rules/subject.ts'

/**
 * Everything that hangs together with some mentions, as far as the asking person sees it: whoever gets all of it can make the
 * subjects (`rules/subject.ts`). What hangs on what was gathered before is there already, and is not walked through again.
 */
export interface Gathered {
  readonly mentions: ReadonlyMap<string, MentionRow>
  readonly said: ReadonlyMap<string, Decision>
  /** More hangs together than one page can take: the subjects may be larger than they look. */
  readonly isCut: boolean
}
export const nothingGathered: Gathered = { mentions: new Map(), said: new Map(), isCut: false }

/** Of what one person sees; far more than any subject met so far, and a second's work at most. */
export const mostGathered = 4_000

export async function gather(
  db: Db,
  ids: readonly string[],
  before: Gathered = nothingGathered,
  /** Mentions that were read already: they are not asked for again. */
  read: readonly MentionRow[] = [],
): Promise<Gathered> {
  const mentions = new Map(before.mentions)
  const said = new Map(before.said)
  const wanted = [...new Set([...ids, ...read.map(({ id }) => id)])].filter((id) => !mentions.has(id))
  const room = Math.max(1, mostGathered - mentions.size)
  const found = await hangingTogether(db, wanted, [...mentions.keys()], room)
  const known = new Map(read.map((one) => [one.id, one]))
  const rows = await mentionsById(
    db,
    found.filter((id) => !known.has(id)),
  )
  for (const one of rows) known.set(one.id, one)
  for (const id of found) {
    const one = known.get(id)
    if (one !== undefined) mentions.set(id, one)
  }
  for (const one of await decisionsTouching(db, found)) said.set(one.id, one)
  return { mentions, said, isCut: before.isCut || found.length >= room }
}

/** The subjects of what was gathered, by mention. */
export const subjectsIn = (gathered: Gathered): ReadonlyMap<string, Subject> =>
  subjectByMention(subjectsOf([...gathered.mentions.values()], [...gathered.said.values()]))

/** What a neighbour is called: as its oldest mention has it. */
export const labelOf = (gathered: Gathered, subject: Subject): string =>
  gathered.mentions.get(subject.id)?.shown ?? ''
