import { emptyForm } from '#platform/forms.ts'
import { emergencyView, type EmergencyModel } from './emergency.view.ts'

const ordinary: EmergencyModel = {
  form: emptyForm,
  action: '/items/1/releases/2/emergency',
  backHref: '/items/1/releases/2',
  urn: '7K3QM-9TXF2',
  handling: 'C',
  needsConditions: true,
  agencies: [{ value: 'd', text: 'Midshire Fire and Rescue' }],
  approvers: [{ value: 'k', text: 'Karim' }],
}

export const examples = {
  ordinary,
  empty: { ...ordinary, agencies: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'reason', text: 'Write what the emergency is' },
        { field: 'agency', text: 'Choose the agency' },
      ],
    },
  },
  longest: { ...ordinary, form: { values: { reason: 'word '.repeat(190) }, errors: [] } },
  restricted: { ...ordinary, approvers: [] },
} satisfies Record<string, EmergencyModel>
export const render = emergencyView
