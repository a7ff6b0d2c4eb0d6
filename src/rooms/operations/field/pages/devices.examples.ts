import { emptyForm } from '#platform/forms.ts'
import { shutOutReasons } from '../rules/shut-out.ts'
import { devicesView, type DevicesModel } from './devices.view.ts'

const at = new Date('2026-11-26T06:45:00Z')
const ordinary: DevicesModel = {
  form: emptyForm,
  at: '/joint-operations/1/field/devices',
  backHref: '/joint-operations/1/field',
  devices: [
    {
      id: '1',
      name: 'Work telephone',
      owner: 'Yours',
      addedAt: at,
      lastAt: at,
      tag: 'In use',
      colour: 'green',
      forgotAt: null,
      isShutOut: false,
    },
    {
      id: '2',
      name: 'Spare telephone',
      owner: 'Colin, Midshire Council',
      addedAt: at,
      lastAt: at,
      tag: 'Shut out',
      colour: 'red',
      forgotAt: at,
      isShutOut: true,
    },
  ],
  reasons: shutOutReasons,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, devices: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'device', text: 'Choose a telephone' },
        { field: 'reason', text: 'Choose why' },
      ],
    },
  },
  longest: {
    ...ordinary,
    devices: Array.from({ length: 12 }, (_, nth) => ({
      id: String(nth),
      name: 'W'.repeat(40),
      owner: 'W'.repeat(120),
      addedAt: at,
      lastAt: null,
      tag: 'In use',
      colour: 'green',
      forgotAt: null,
      isShutOut: false,
    })),
  },
  restricted: { ...ordinary, devices: ordinary.devices.filter((one) => one.isShutOut) },
} satisfies Record<string, DevicesModel>
export const render = devicesView
