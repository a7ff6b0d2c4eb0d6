import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { onOperation, type OnOperation } from './load-field.ts'
import * as policy from './policy.ts'
import { devicesOf, type FieldDevice } from './queries.ts'
import { shutOutReasons } from './rules/shut-out.ts'
import { insertDeviceEnd } from './store.ts'

interface Found extends OnOperation {
  readonly devices: readonly FieldDevice[]
}

/** A telephone that is lost, stolen or handed on is shut out at once; what it had sent stays. It cannot be taken back. */
export const shutOutDevice = command('operations.shut-out-field-device', {
  verb: 'policy',
  may: policy.keepDevices,
  parse(body) {
    const form = readForm(body)
    const deviceId = form.text('device', { max: 36, required: 'Choose a telephone' })
    const reason = form.choice(
      'reason',
      shutOutReasons.map((one) => one.value),
      'Choose why',
    )
    return form.result(() => ({ deviceId, reason }))
  },
  async find(db, _input, { params }): Promise<Found | null> {
    const found = await onOperation(db, params['operationId'])
    return found === null ? null : { ...found, devices: await devicesOf(db, found.operation.id) }
  },
  async carryOut(tx, { deviceId, reason }, { operation, devices }, { actor }) {
    const device = devices.find((one) => one.id === deviceId)
    if (device === undefined) return refused('not-there')
    if (!(await insertDeviceEnd(tx, { deviceId, reason, personId: actor.personId })))
      return refused('shut-out')
    return done(
      { operationId: operation.id },
      {
        type: 'field-device',
        id: deviceId,
        ownerAgencyId: operation.leadAgencyId,
        detail: { operation: operation.id, reason },
      },
    )
  },
  refusals: {
    'not-there': 'This telephone is not on the list. Look at it again',
    'shut-out': 'It was shut out before',
  },
})
