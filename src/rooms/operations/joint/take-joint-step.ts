import { command, done, refused } from '#platform/command.ts'
import { parseJointStep } from './forms.ts'
import * as policy from './policy.ts'
import { findOperation } from './queries.ts'
import { stopping, wholeOf } from './standing.ts'
import { consequences, jointActions, jointRefusalOf, type JointAction } from './states.ts'
import { insertJointStep } from './store.ts'

/** Every step in the life of a joint operation is one command with its own name; what it may do is in `states.ts`. */
export const jointRefusalWords = {
  'wrong-stage': 'It is in another stage by now. Look at it again',
  'own-plan': 'You planned it. Somebody else who commands authorises it',
  missing: 'Something is missing. The page says what, and where to mend it',
} as const

const takeJointStep = (action: JointAction) =>
  command(`operations.${action}-joint`, {
    verb: 'alteration',
    may: policy.takeStep(action),
    parse: parseJointStep(action),
    async find(db, input) {
      const operation = await findOperation(db, input.operationId)
      return operation === null ? null : { operation }
    },
    async carryOut(tx, input, { operation }, { actor }) {
      const refusal = jointRefusalOf(action, operation.stage, operation.roles)
      if (refusal !== null) return refused(refusal)
      if (stopping(await wholeOf(tx, operation), action).length > 0) return refused('missing')
      const isTaken = await insertJointStep(tx, {
        operationId: operation.id,
        turn: operation.turn + 1,
        fromStage: operation.stage,
        action,
        stage: consequences[action].to,
        words: input.words,
        agencyId: actor.agencyId,
        personId: actor.personId,
      })
      if (!isTaken) return refused('wrong-stage')
      return done(
        { id: operation.id },
        {
          type: 'joint-operation',
          id: operation.id,
          ownerAgencyId: operation.leadAgencyId,
          detail: { from: operation.stage, to: consequences[action].to },
        },
      )
    },
    refusals: jointRefusalWords,
  })

export const jointSteps = jointActions.map((action) => ({ action, command: takeJointStep(action) }))
