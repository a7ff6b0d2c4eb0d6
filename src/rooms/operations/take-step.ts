import { command, done, invalid, refused } from '#platform/command.ts'
import * as policy from './policy.ts'
import { findTasking, possibleOwners, type Tasking } from './queries.ts'
import { consequences, refusalOf, type StepAction } from './states.ts'
import { insertStep } from './store.ts'
import { parseStep } from './tasking-form.ts'

/** Every step in the life of a tasking is one command with its own name; what it may do is in `states.ts`. */
interface Found {
  readonly tasking: Tasking
}
export const refusalWords = {
  'wrong-state': 'Somebody has answered this tasking in the meantime. Look at it again',
  'not-owner': 'Only its owner can say this. Name yourself as its owner first',
} as const

const takeStep = (action: StepAction) =>
  command(`operations.${action}-tasking`, {
    verb: 'alteration',
    may: action === 'withdraw' ? policy.withdrawTasking : policy.answerTasking,
    parse: parseStep(action),
    async find(db, input): Promise<Found | null> {
      const tasking = await findTasking(db, input.taskingId)
      return tasking === null ? null : { tasking }
    },
    async carryOut(tx, input, { tasking }, { actor }) {
      const refusal = refusalOf(action, tasking, actor)
      if (refusal !== null) return refused(refusal)
      if (input.ownerId !== null && !(await possibleOwners(tx)).some((one) => one.id === input.ownerId))
        return invalid({ field: 'owner', text: 'This person is not at work here any more. Choose another' })
      const isTaken = await insertStep(tx, {
        ...input,
        taskingId: tasking.id,
        turn: tasking.turn + 1,
        fromState: tasking.state,
        action,
        state: consequences[action].to,
        agencyId: actor.agencyId,
        personId: actor.personId,
      })
      if (!isTaken) return refused('wrong-state')
      const other = action === 'withdraw' ? tasking.toAgencyId : tasking.fromAgencyId
      return done(
        { id: tasking.id },
        {
          type: 'tasking',
          id: tasking.id,
          ownerAgencyId: tasking.fromAgencyId,
          recipientAgencyId: other === actor.agencyId ? null : other,
          detail: {
            from: tasking.state,
            to: consequences[action].to,
            reason: input.reason,
            owner: input.ownerId,
          },
        },
      )
    },
    refusals: refusalWords,
  })

export const acceptTasking = takeStep('accept')
export const declineTasking = takeStep('decline')
export const withdrawTasking = takeStep('withdraw')
export const passOnTasking = takeStep('pass-on')
export const finishTasking = takeStep('finish')
export const handBackTasking = takeStep('hand-back')
