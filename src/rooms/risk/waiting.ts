import { mayTry } from '#platform/access.ts'
import { someWait, type Waiting } from '#platform/waiting.ts'
import { standingAssessments } from './assessment/standing.ts'
import * as policy from './policy.ts'

/**
 * What waits at the agency that assessed, for whoever there may read all of it: assessments that should have been looked at
 * again. A child's come first, in a line of their own.
 */
export const waiting: Waiting = async (db, actor, now) => {
  if (!mayTry(policy.assess, actor)) return []
  const overdue = (await standingAssessments(db, now)).all.filter(
    ({ assessment, review }) =>
      assessment.agencyId === actor.agencyId && (review === 'overdue' || review === 'due'),
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
  ]
}
