import type { Db } from '#platform/db.ts'
import { gather, subjectsIn, type Gathered } from '../subject/gather.ts'
import type { Subject } from '../subject/rules/subject.ts'
import { ownTripwires, seenOf, type Tripwire } from './queries.ts'

/** A tripwire with its subject as its person sees it now. */
export interface FoundTripwire {
  readonly tripwire: Tripwire
  /** Null where its mention was withdrawn, or is not to be seen any more. */
  readonly subject: Subject | null
  /** Mentions of the subject that its person may see and has not looked at. */
  readonly news: readonly string[]
}
export interface FoundTripwires {
  readonly all: readonly FoundTripwire[]
  readonly gathered: Gathered
}

/** All of this person's. What is news follows from what they may read at this moment: a recalled item is none. */
export async function loadTripwires(db: Db): Promise<FoundTripwires> {
  const tripwires = await ownTripwires(db)
  const gathered = await gather(
    db,
    tripwires.map((one) => one.mentionId),
  )
  const subjects = subjectsIn(gathered)
  const seen = await seenOf(
    db,
    tripwires.map((one) => one.id),
  )
  return {
    gathered,
    all: tripwires.map((tripwire) => {
      const subject = subjects.get(tripwire.mentionId) ?? null
      const looked = seen.get(tripwire.id)
      return {
        tripwire,
        subject,
        news: subject === null ? [] : subject.mentions.filter((id) => looked?.has(id) !== true),
      }
    }),
  }
}
