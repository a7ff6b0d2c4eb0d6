import type { Db } from '#platform/db.ts'
import {
  decisionsTouching,
  mentionsById,
  mentionsByValue,
  type Decision,
  type KindAndValue,
  type MentionRow,
} from './queries.ts'
import { subjectByMention, subjectsOf, type Subject } from './rules/subject.ts'

/**
 * Everything that hangs together with some mentions, as far as the asking person sees it: whoever gets all of it can make the
 * subjects (`rules/subject.ts`). It goes outwards in rounds, two questions a round: whoever has the same value, and whoever
 * was called the same.
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
  const asked = new Set(mentions.keys())
  const values = new Set([...mentions.values()].flatMap(valueNames))
  let isCut = before.isCut
  let given = read.filter((one) => !asked.has(one.id))
  for (const one of given) asked.add(one.id)
  let wanted = ids.filter((id) => !asked.has(id))
  while (wanted.length > 0 || given.length > 0) {
    for (const id of wanted) asked.add(id)
    const fresh = [...given, ...(await mentionsById(db, [...new Set(wanted)]))]
    given = []
    const newValues = valuesOf(fresh).filter((one) => !values.has(nameOf(one)))
    for (const one of newValues) values.add(nameOf(one))
    const room = mostGathered - mentions.size
    const alike = await mentionsByValue(db, newValues, Math.max(1, room))
    if (alike.length >= room) isCut = true
    const added = [...fresh, ...alike].filter((one) => !mentions.has(one.id))
    for (const one of added) {
      mentions.set(one.id, one)
      asked.add(one.id)
    }
    const decisions = await decisionsTouching(
      db,
      [...new Set(added.map((one) => one.id))].filter((id) => mentions.has(id)),
    )
    for (const one of decisions) said.set(one.id, one)
    wanted = isCut
      ? []
      : decisions
          .filter((one) => one.answer === 'same')
          .flatMap((one) => [one.left, one.right])
          .filter((id) => !asked.has(id))
  }
  return { mentions, said, isCut }
}

/** The subjects of what was gathered, by mention. */
export const subjectsIn = (gathered: Gathered): ReadonlyMap<string, Subject> =>
  subjectByMention(subjectsOf([...gathered.mentions.values()], [...gathered.said.values()]))

/** What a neighbour is called: as its oldest mention has it. */
export const labelOf = (gathered: Gathered, subject: Subject): string =>
  gathered.mentions.get(subject.id)?.shown ?? ''

const nameOf = ({ kind, value }: KindAndValue): string => `${kind} ${value}`
const valueNames = ({ kind, value }: MentionRow): string[] =>
  value === null ? [] : [nameOf({ kind, value })]

function valuesOf(mentions: readonly MentionRow[]): readonly KindAndValue[] {
  const found = new Map<string, KindAndValue>()
  for (const { kind, value } of mentions)
    if (value !== null) found.set(nameOf({ kind, value }), { kind, value })
  return [...found.values()]
}
