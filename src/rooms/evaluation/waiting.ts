import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from './policy.ts'
import { waitingFor } from './queries.ts'

/** What waits for an evaluator: what somebody else made and only another may sign, publish or answer. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(policy.evaluate, actor)) return []
  const { cards, editions, extracts } = await waitingFor(db, actor)
  return [
    ...someWait(cards, 'comparison to sign', 'comparisons to sign', '/evaluation/cards'),
    ...someWait(editions, 'annual report to look at', 'annual reports to look at', '/evaluation/editions'),
    ...someWait(extracts, 'extract that is asked for', 'extracts that are asked for', '/evaluation/extracts'),
  ]
}
