import { emptyForm } from '#platform/forms.ts'
import { planView, type PlanModel, type PlanStart } from './plan.view.ts'

const blank: PlanStart = {
  aim: '',
  startsOn: '',
  endsOn: '',
  cost: '',
  places: '',
  comparison: '',
  inputs: '',
  outputs: '',
  outTakes: '',
  outcomes: '',
  impact: '',
  alongside: '',
  messageA: '',
  messageB: '',
  messageC: '',
  messageD: '',
}
const start: PlanStart = {
  ...blank,
  aim: 'More neighbours know the signs and whom to tell',
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  cost: '1250.50',
  places: 'Leicester\nE05010458 Abbey',
  comparison: 'Blaby',
  outcomes: 'Reports by the public',
  messageA: 'It may be next door',
}
const choices: PlanModel['choices'] = {
  audiences: { items: [{ value: 'public', text: 'Everybody' }], ticked: ['public'] },
  sectors: { items: [{ value: 'car_wash', text: 'Car wash' }], ticked: [] },
  languages: { items: [{ value: 'en', text: 'English' }], ticked: ['en'] },
  channels: { items: [{ value: 'radio', text: 'Local radio' }], ticked: ['radio'] },
  partners: { items: [{ value: '1', text: 'Midshire Police' }], ticked: [] },
}
const ordinary: PlanModel = {
  form: emptyForm,
  backHref: '/campaigns/1',
  action: '/campaigns/1/plan',
  campaign: { name: 'It may be next door', from: '1', isRegistered: false },
  choices,
  start,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, backHref: '/campaigns', action: '/campaigns/new', campaign: null, start: blank },
  error: {
    ...ordinary,
    form: {
      values: { cost: 'a lot' },
      errors: ['aim', 'audiences', 'startsOn', 'places', 'languages', 'cost'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    campaign: { name: 'W'.repeat(120), from: '500', isRegistered: true },
    start: { ...start, aim: 'W'.repeat(1000), places: 'W'.repeat(4000), messageA: 'W'.repeat(400) },
  },
  restricted: { ...ordinary, choices: { ...choices, partners: { items: [], ticked: [] } } },
} satisfies Record<string, PlanModel>
export const render = planView
