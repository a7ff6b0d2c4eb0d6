import { textHeads, type TextHead } from '#rooms/intelligence'
import { assessmentHeads, questionHeads, type AssessmentHead, type QuestionHead } from '#rooms/risk'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { clockedAmong, type Clocked } from '../load-taskings.ts'
import { optionName } from '../options/reference.ts'
import * as policy from '../policy.ts'
import {
  findTasking,
  groundsOf,
  laterThan,
  stepsOf,
  taskings,
  type Ground,
  type Step,
  type Tasking,
} from '../queries.ts'
import { declineReasons, handBackReasons, markings, outcomes, wordsOf } from '../rules/codes.ts'
import { consequences, possible, stateLabels, type StepAction } from '../states.ts'
import { rowOf } from './taskings.ts'
import { taskingView, type TaskingModel } from './tasking.view.ts'

interface Found extends Clocked {
  readonly steps: readonly Step[]
  readonly grounds: readonly Ground[]
  readonly later: readonly string[]
  readonly things: Things
}
interface Things {
  readonly questions: readonly QuestionHead[]
  readonly assessments: readonly AssessmentHead[]
  readonly texts: readonly TextHead[]
  readonly earlier: readonly Tasking[]
}

/** One tasking, for people of the two agencies. */
export const taskingPage = page<Found>('operations.read-tasking', {
  may: policy.seeTaskings,
  async load(db, { params, now }) {
    const tasking = await findTasking(db, params['taskingId'] ?? '')
    if (tasking === null) return null
    const grounds = await groundsOf(db, tasking.id)
    return {
      ...clockedAmong(await taskings(db), now)(tasking),
      steps: await stepsOf(db, tasking.id),
      grounds,
      later: await laterThan(db, tasking.id),
      things: await thingsOf(db, grounds),
    }
  },
  about: ({ tasking, grounds }) => ({
    type: 'tasking',
    id: tasking.id,
    ownerAgencyId: tasking.fromAgencyId,
    detail: {
      grounds: grounds.flatMap((one) =>
        [one.requirementId, one.assessmentId, one.releaseId, one.earlierId].flatMap((id) => id ?? []),
      ),
    },
  }),
  present: (found, { actor }) => show('A tasking', taskingView(modelOf(found, actor)), { layout: 'wide' }),
})

/** The heads of what it rests on, asked at the doors of the rooms that own them. */
async function thingsOf(db: Db, grounds: readonly Ground[]): Promise<Things> {
  const assessmentIds = grounds.flatMap((one) => one.assessmentId ?? [])
  const earlier = await Promise.all(
    grounds.flatMap((one) => one.earlierId ?? []).map((id) => findTasking(db, id)),
  )
  return {
    questions: grounds.some((one) => one.requirementId !== null) ? await questionHeads(db) : [],
    assessments: assessmentIds.length === 0 ? [] : await assessmentHeads(db, assessmentIds),
    texts: await textHeads(db, {
      itemIds: [],
      releaseIds: grounds.flatMap((one) => one.releaseId ?? []),
    }),
    earlier: earlier.filter((one) => one !== null),
  }
}

function modelOf(found: Found, actor: { personId: string; agencyId: string }): TaskingModel {
  const { tasking, clock, steps, grounds, things } = found
  const at = `/operations/taskings/${tasking.id}`
  return {
    row: rowOf(found, actor.personId),
    marking: wordsOf(markings, tasking.marking),
    handling: tasking.handling,
    why: tasking.why,
    by: `${tasking.by}, ${tasking.fromName}`,
    at: tasking.at,
    owner: tasking.owner,
    option: tasking.optionCode === null ? null : optionName(tasking.optionCode),
    lateSince: clock.lateSince,
    waitingSince: clock.waitingSince,
    grounds: grounds.flatMap((ground) => groundLink(ground, things) ?? []),
    later: found.later.map((id) => `/operations/taskings/${id}`),
    steps: steps.map((step) => ({
      what: step.action === 'pass-on' ? 'Passed on' : stateLabels[step.state],
      by: `${step.by}, ${step.agencyName}`,
      at: step.at,
      reason: step.reason === null ? null : wordsOf(reasonsOf(step.action), step.reason),
      owner: step.owner,
      words: step.words,
    })),
    actions: possible(tasking, actor).map((action) => ({
      href: action === 'offer-again' ? `/operations/new?earlier=${tasking.id}` : `${at}/${action}`,
      text: consequences[action].button,
    })),
  }
}

const reasonsOf = (action: StepAction) =>
  action === 'decline' ? declineReasons : action === 'finish' ? outcomes : handBackReasons

/** Null where the thing has gone from this reader's sight between the two questions. */
function groundLink(ground: Ground, things: Things): { href: string; text: string } | null {
  const question = things.questions.find((one) => one.id === ground.requirementId)
  if (question !== undefined)
    return {
      href: `/risk/requirements/${question.id}`,
      text: `The question of ${question.agencyName}: ${question.question}`,
    }
  const assessment = things.assessments.find((one) => one.id === ground.assessmentId)
  if (assessment !== undefined)
    return {
      href: `/risk/assessments/${assessment.id}`,
      text: `An assessment of ${assessment.agencyName}: ${assessment.title} (${assessment.band})`,
    }
  const text = things.texts.find((one) => one.releaseId === ground.releaseId)
  if (text !== undefined)
    return {
      href: `/shared/${text.releaseId ?? ''}`,
      text: `An item of ${text.ownerName}: ${text.urn}, ${text.title}`,
    }
  const earlier = things.earlier.find((one) => one.id === ground.earlierId)
  return earlier === undefined
    ? null
    : {
        href: `/operations/taskings/${earlier.id}`,
        text: `An earlier tasking, asked of ${earlier.toName}: ${earlier.asked}`,
      }
}
