import { command, done, refused } from '#platform/command.ts'
import { facts } from '../facts.ts'
import { onEntry } from './load-field.ts'
import * as policy from './policy.ts'
import { insertHandover } from './store.ts'

/** Tells those who keep the records of people that somebody was met. The fact carries ids and no word of the encounter. */
export const handOverEncounter = command('operations.hand-over-encounter', {
  verb: 'disclosure',
  may: policy.workInField,
  parse: (_body, params) => ({ ok: true, input: { record: params['entry'] ?? '' } }),
  async find(db, _input, { params }) {
    const found = await onEntry(db, params)
    return found?.kind === 'encounter' ? found : null
  },
  async carryOut(tx, { record }, { operation }, { actor }) {
    if (!operation.isOpen) return refused('closed')
    if (!(await insertHandover(tx, { operationId: operation.id, record, personId: actor.personId })))
      return refused('handed-over')
    return done(
      { operationId: operation.id, record },
      {
        type: 'joint-operation',
        id: operation.id,
        ownerAgencyId: operation.leadAgencyId,
        detail: { record },
      },
      [
        {
          name: facts.encounterHandedOver,
          subjectId: record.replace('encounter.', ''),
          payload: { operation: operation.id },
        },
      ],
    )
  },
  refusals: {
    closed: 'Nothing can be handed over here now: it is not the time of its field',
    'handed-over': 'It was handed over before',
  },
})
