import { emptyForm } from '#platform/forms.ts'
import { accesses, childrenServed, fundings, servedGenders } from '../rules/codes.ts'
import { serviceFormView, type ServiceFormModel } from './service-form.view.ts'

const ordinary: ServiceFormModel = {
  form: emptyForm,
  action: '/safeguarding/services/1/change',
  backHref: '/safeguarding/services/1',
  heading: 'Change what Lantern House offers',
  known: { name: 'Lantern House', area: 'North of Midshire', offers: ['accommodation'], isOpen: 'yes' },
  kinds: [{ value: 'accommodation', text: 'A safe place to live' }],
  genders: servedGenders,
  children: childrenServed,
  fundings,
  accesses,
}
const names = [
  'name',
  'area',
  'dutyLine',
  'offers',
  'genders',
  'children',
  'funds',
  'access',
  'languages',
  'note',
  'isOpen',
]
export const examples = {
  ordinary,
  empty: { ...ordinary, heading: 'Add a service', known: {} },
  error: {
    ...ordinary,
    form: { values: {}, errors: names.map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: { ...ordinary, known: { ...ordinary.known, name: 'W'.repeat(120), note: 'W'.repeat(1000) } },
  restricted: { ...ordinary, known: { ...ordinary.known, isOpen: 'no' } },
} satisfies Record<string, ServiceFormModel>
export const render = serviceFormView
