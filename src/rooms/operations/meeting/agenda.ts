import { assessmentHeads, questionHeads } from '#rooms/risk'
import type { Db } from '#platform/db.ts'
import { clockedTaskings } from '../load-taskings.ts'
import type { Item } from './rules/minutes.ts'

/**
 * What a meeting has to speak of, from live data at this moment. Numbers and links alone: the page is shown on a wall, to people
 * who may not all see what its reader may. Joint operations are not even counted: that there is one is for the
 * named. Nor is who asked before a visit: whoever asked sits in the room, and would learn that their question met something.
 */
export interface AgendaLine {
  readonly item: Item
  readonly words: string
  readonly count: number
  readonly href: string
}
const soonDays = 7

export async function agendaFor(db: Db, now: Date): Promise<AgendaLine[]> {
  const taskings = await clockedTaskings(db, now)
  const count = (of: (one: (typeof taskings)[number]) => boolean): number => taskings.filter(of).length
  const questions = (await questionHeads(db)).filter((one) => one.isAsked)
  const judged = await assessmentHeads(db)
  return [
    line(
      'taskings',
      'Taskings that are late',
      count(({ clock }) => clock.lateSince !== null),
      '/operations?late=late',
    ),
    line(
      'taskings',
      'Taskings that were offered and not answered',
      count(({ tasking }) => tasking.state === 'offered'),
      '/operations?state=offered',
    ),
    line(
      'taskings',
      'Taskings due within a week',
      count(
        ({ tasking, clock }) =>
          tasking.state === 'accepted' && clock.lateSince === null && clock.daysLeft <= soonDays,
      ),
      '/operations?state=accepted',
    ),
    line(
      'taskings',
      'Taskings that were declined or handed back',
      count(({ tasking }) => tasking.state === 'declined' || tasking.state === 'handed-back'),
      '/operations',
    ),
    line('risks', 'Judgements that stand', judged.length, '/risk/assessments'),
    line('questions', 'Questions that we ask', questions.length, '/risk/requirements'),
  ]
}
const line = (item: Item, words: string, count: number, href: string): AgendaLine => ({
  item,
  words,
  count,
  href,
})
