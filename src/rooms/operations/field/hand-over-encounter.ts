import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { facts } from '../facts.ts'
import { onEntry } from './load-field.ts'
import * as policy from './policy.ts'
import { encounterDesks } from './queries.ts'
import { insertHandover } from './store.ts'

/**
 * Hands somebody who was met to an agency that works with people: its leads read what was written of them until one of them takes
 * it on. The fact carries ids and no word of the encounter.
 */
export const handOverEncounter = command('operations.hand-over-encounter', {
  verb: 'disclosure',
  may: policy.workInField,
  parse(body, params) {
    const form = readForm(body)
    const toAgencyId = form.text('to', { required: 'Choose who takes care of them' })
    return form.result(() => ({ record: params['entry'] ?? '', toAgencyId }))
  },
  async find(db, _input, { params }) {
    const found = await onEntry(db, params)
    return found?.kind === 'encounter' ? found : null
  },
  async carryOut(tx, { record, toAgencyId }, { operation, handed }, { actor }) {
    if (!operation.isOpen) return refused('closed')
    if (handed.some((one) => one.takenOnAt !== null)) return refused('taken-on')
    if (!(await encounterDesks(tx)).some((one) => one.id === toAgencyId))
      return invalid({ field: 'to', text: 'Choose an agency of the list' })
    const row = { operationId: operation.id, record, toAgencyId, personId: actor.personId }
    if (!(await insertHandover(tx, row))) return refused('handed-over')
    return done(
      { operationId: operation.id, record },
      {
        type: 'joint-operation',
        id: operation.id,
        ownerAgencyId: operation.leadAgencyId,
        recipientAgencyId: toAgencyId,
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
    'handed-over': 'It was handed to them before. Choose another, or ring them',
    'taken-on': 'Somebody has taken it on already',
  },
})
