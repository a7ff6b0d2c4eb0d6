import type { Db } from '#platform/db.ts'
import type { Fact } from '#platform/outbox.ts'
import { facts } from '../facts.ts'
import { decisionsTouching } from '../subject/queries.ts'
import { standingOf, type Standing } from '../subject/rules/standing.ts'
import type { FoundPair } from './load-pair.ts'

/** What is told to other rooms once something was said of a pair: that the two came to stand as the same, or do no longer. */
export async function linkFacts(db: Db, pair: FoundPair): Promise<readonly Fact[]> {
  const said = (await decisionsTouching(db, [pair.left.id])).filter(
    (one) => one.left === pair.left.id && one.right === pair.right.id,
  )
  const [now] = standingOf(said).values()
  return factsOf(
    { left: pair.left.id, right: pair.right.id, kind: pair.left.kind },
    pair.state.standing?.answer ?? 'open',
    now?.answer ?? 'open',
  )
}

/** A "same" that waits for a second person tells nothing: it does not stand. */
export function factsOf(
  { left, right, kind }: { readonly left: string; readonly right: string; readonly kind: string },
  before: Standing['answer'],
  now: Standing['answer'],
): readonly Fact[] {
  if ((before === 'same') === (now === 'same')) return []
  return [{ name: now === 'same' ? facts.linked : facts.unlinked, subjectId: left, payload: { right, kind } }]
}
