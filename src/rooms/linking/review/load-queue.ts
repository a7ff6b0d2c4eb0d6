import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { gather, subjectsIn, type Gathered } from '../subject/gather.ts'
import { decisionsTouching } from '../subject/queries.ts'
import { pairName, standingOf, type Standing } from '../subject/rules/standing.ts'
import { lookAgainBits } from '../reference.ts'
import { needingSecond, pairsOfDesk, toLookAtAgain } from './queries.ts'
import { mostDoubt, mostInDoubt, queueOf, type Proposed } from './rules/queue.ts'

/** What waits for this person's answer, in order. */
export interface FoundQueue {
  readonly pairs: readonly Proposed[]
  readonly gathered: Gathered
}
/** Of each kind, the newest mentions of the desk. What is older was looked at, or is looked at from its subject. */
const perKind = 40
/** Of so many pairs of the desk everything about both ends is read; the list shows fewer. */
const mostOfDesk = 120
const mostForSecond = 100
const mostAgain = 100

export async function loadQueue(db: Db, actor: Actor): Promise<FoundQueue> {
  const ofDesk = mostInDoubt(await pairsOfDesk(db, perKind), mostOfDesk)
  const known = new Map(ofDesk.map((pair) => [pairName(pair.left, pair.right), pair]))
  const again = await toLookAtAgain(db, lookAgainBits, mostAgain)
  const changed = new Set(again.map((pair) => pairName(pair.left, pair.right)))
  const pairs = [
    ...new Map(
      [...ofDesk, ...again, ...(await needingSecond(db, mostForSecond))].map((one) => [
        pairName(one.left, one.right),
        { left: one.left, right: one.right },
      ]),
    ).values(),
  ]
  const gathered = await gather(
    db,
    pairs.flatMap((pair) => [pair.left, pair.right]),
  )
  const subjects = subjectsIn(gathered)
  const standing = standingOf([...gathered.said.values()])
  const proposed = pairs.flatMap(({ left, right }) => {
    const [one, other] = [subjects.get(left), subjects.get(right)]
    return one === undefined || other === undefined
      ? []
      : [
          {
            left,
            right,
            // One that waits for a second person and is no pair of the desk's own may be anything.
            isWorthALook: known.get(pairName(left, right))?.isWorthALook ?? true,
            doubt: known.get(pairName(left, right))?.doubt ?? mostDoubt,
            leftSize: one.mentions.length,
            rightSize: other.mentions.length,
            isChanged: changed.has(pairName(left, right)),
            areTogether: one === other,
            standing: standing.get(pairName(left, right)) ?? null,
          },
        ]
  })
  return { pairs: queueOf(proposed, actor.personId), gathered }
}

/** The pairs alone that wait for this person as the second. */
export async function loadSecond(db: Db, actor: Actor): Promise<readonly Standing[]> {
  const pairs = await needingSecond(db, mostForSecond)
  const said = await decisionsTouching(db, [...new Set(pairs.map((pair) => pair.left))])
  const asked = new Set(pairs.map((pair) => pairName(pair.left, pair.right)))
  return [...standingOf(said)].flatMap(([name, standing]) =>
    asked.has(name) && standing.waiting !== null && standing.waiting.by !== actor.personId ? [standing] : [],
  )
}
