import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from '../policy.ts'
import { mayConfirm, readLanguages } from './reading.ts'

/** What waits for somebody who reviews: decisions of others that they may confirm. */
export const waiting: Waiting = async (db, actor) => {
  if (!mayTry(policy.seeLanguages, actor)) return []
  const { reviewer, all } = await readLanguages(db)
  const open = all.flatMap(({ language, texts }) =>
    texts.filter(({ standing }) =>
      mayConfirm(standing.pending, { reviewer, language: language.code, actorId: actor.personId }),
    ),
  )
  return someWait(
    open.length,
    'text of a public page that waits for a second person',
    'texts of public pages that wait for a second person',
    '/languages',
  )
}
