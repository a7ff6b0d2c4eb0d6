import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { hearDevice } from './queries.ts'

/**
 * A telephone asks, locked and without a session, whether it must forget. It is told one word, and it is noted that it was in
 * contact; the first order to forget is an event. What is no telephone of ours is not found.
 */
export const hearFieldDevice = command('operations.hear-field-device', {
  through: 'door',
  verb: 'system',
  may: policy.askWhetherToForget,
  parse(body) {
    const form = readForm(body)
    const device = form.text('device', { max: 36, required: 'Which telephone?' })
    const contact = form.text('contact', { max: 60, required: 'Which telephone?' })
    return form.result(() => ({ device, contact }))
  },
  async find(db, { device, contact }) {
    const word = await hearDevice(db, device, contact)
    return word === null ? null : { word }
  },
  carryOut: (_tx, _input, { word }) => Promise.resolve(done({ word }, 'written-by-the-database')),
  refusals: {},
})
