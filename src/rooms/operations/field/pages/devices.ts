import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { onOperation, type OnOperation } from '../load-field.ts'
import * as policy from '../policy.ts'
import { devicesOf, type FieldDevice } from '../queries.ts'
import { shutOutReasons } from '../rules/shut-out.ts'
import { devicesView, type DeviceLine } from './devices.view.ts'

interface Found extends OnOperation {
  readonly devices: readonly FieldDevice[]
}

/** One's own telephones; all of an operation for who commands or plans it. */
export const devicesPage = page<Found>('operations.list-field-devices', {
  may: policy.keepDevices,
  async load(db, { params }) {
    const found = await onOperation(db, params['operationId'])
    return found === null ? null : { ...found, devices: await devicesOf(db, found.operation.id) }
  },
  about: ({ operation }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
  }),
  present({ operation, devices }, { form, now }) {
    const at = `/joint-operations/${operation.id}/field`
    const title = 'Telephones that carry this operation'
    return show(
      titled(title, form),
      devicesView({
        form,
        at: `${at}/devices`,
        backHref: at,
        devices: devices.map((one) => lineOf(one, now)),
        reasons: shutOutReasons,
      }),
    )
  },
})

const lineOf = (device: FieldDevice, now: Date): DeviceLine => ({
  id: device.id,
  name: device.name,
  owner: device.isOwn ? 'Yours' : `${device.ownerName}, ${device.agencyName}`,
  addedAt: device.addedAt,
  lastAt: device.lastAt,
  forgotAt: device.toldToForgetAt,
  isShutOut: device.shutOutAt !== null,
  ...standingOf(device, now),
})

function standingOf(device: FieldDevice, now: Date): { tag: string; colour: string } {
  if (device.shutOutAt !== null) return { tag: 'Shut out', colour: 'red' }
  return device.goodUntil <= now ? { tag: 'Over', colour: 'grey' } : { tag: 'In use', colour: 'green' }
}
