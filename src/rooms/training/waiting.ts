import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import * as policy from './policy.ts'
import { due } from './queries.ts'

/** What waits for a training lead: courses whose people are to be asked again, so that somebody tells them. */
export const waiting: Waiting = async (db, actor) =>
  mayTry(policy.seeCourses, actor)
    ? someWait(
        (await due(db)).length,
        'course whose people are to be asked again: tell them',
        'courses whose people are to be asked again: tell them',
        '/training/again',
      )
    : []
