import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { standingAssessments } from './assessment/standing.ts'
import * as policy from './policy.ts'
import { askedBy } from './requirement/asked.ts'
import { openPrompts } from './role/load-roles.ts'

/**
 * What waits at the agency that assessed, for whoever there may read all of it: assessments that should have been looked at
 * again (a child's come first, in a line of their own), suspects who may be victims, and questions that are overdue.
 */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.assess, actor)) return []
  const own = (await standingAssessments(db, now)).all.filter(
    ({ assessment }) => assessment.agencyId === actor.agencyId,
  )
  const overdue = own.filter(({ review }) => review === 'overdue' || review === 'due')
  const questions = (await askedBy(db, now)).all.filter(
    ({ requirement, isOverdue }) => isOverdue && requirement.agencyId === actor.agencyId,
  )
  const prompts = await openPrompts(
    db,
    own.map((one) => one.assessment),
  )
  const ofChildren = overdue.filter(({ assessment }) => assessment.kind === 'child').length
  return [
    ...someWait(
      ofChildren,
      'assessment of the exploitation of a child to look at again',
      'assessments of the exploitation of children to look at again',
      '/risk/assessments?kind=child',
    ),
    ...someWait(
      overdue.length - ofChildren,
      'assessment to look at again',
      'assessments to look at again',
      '/risk/assessments',
    ),
    ...someWait(
      questions.length,
      'question of ours that should have been answered by now',
      'questions of ours that should have been answered by now',
      '/risk/requirements',
    ),
    ...someWait(
      prompts.length,
      'suspect who may be a victim: read what the law says, and tell',
      'suspects who may be victims: read what the law says, and tell',
      prompts.length === 1 ? `/risk/assessments/${prompts[0]?.id ?? ''}/section-45` : '/risk/assessments',
    ),
  ]
}
