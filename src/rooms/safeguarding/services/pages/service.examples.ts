import { emptyForm } from '#platform/forms.ts'
import { serviceView, type ServiceModel } from './service.view.ts'

const ordinary: ServiceModel = {
  form: emptyForm,
  action: '/safeguarding/services/1',
  name: 'Lantern House',
  free: '2 free',
  colour: 'green',
  freeWhen: 'as of',
  freeAt: new Date('2026-11-25T09:00:00Z'),
  rows: [
    { label: 'Area', value: 'North of Midshire' },
    { label: 'Duty line', value: '01632 960001' },
  ],
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
  mayState: true,
  changeHref: '/safeguarding/services/1/change',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, free: 'Not known', colour: 'grey', freeAt: null },
  error: { ...ordinary, form: { values: {}, errors: [{ field: 'free', text: 'Enter a number' }] } },
  longest: { ...ordinary, name: 'W'.repeat(120), rows: [{ label: 'Note', value: 'W'.repeat(1000) }] },
  restricted: { ...ordinary, mayState: false, changeHref: null },
} satisfies Record<string, ServiceModel>
export const render = serviceView
