import { emptyForm } from '#platform/forms.ts'
import { drawUpView, type DrawUpModel } from './draw-up.view.ts'

const council = { value: 'a0000000-0000-4000-8000-000000000002', text: 'Midshire Council' }
const charity = { value: 'a0000000-0000-4000-8000-000000000003', text: 'Safe Harbour Midshire' }
const values = {
  title: 'Midshire sharing agreement',
  parties: [council.value],
  purposes: ['crime'],
  bases: ['6_1_e'],
  conditions: [],
  gateways: ['cda-115'],
  classes: ['intelligence'],
  regime: 'both',
  retention: '72',
  onward: 'never',
  'starts-day': '1',
  'starts-month': '12',
  'starts-year': '2026',
  'review-day': '30',
  'review-month': '11',
  'review-year': '2027',
}
const ordinary: DrawUpModel = {
  form: emptyForm,
  ownAgency: 'Midshire Police',
  agencies: [council, charity],
  values,
}
const wrong = {
  title: '',
  retention: 'six years',
  'starts-day': '31',
  'starts-month': '2',
  'starts-year': '2027',
}

export const examples = {
  ordinary,
  empty: { ...ordinary, values: {} },
  error: {
    ...ordinary,
    values: wrong,
    form: {
      values: wrong,
      errors: [
        { field: 'title', text: 'Give the agreement a title' },
        { field: 'parties', text: 'Choose at least one other agency' },
        { field: 'purposes', text: 'Choose at least one purpose' },
        { field: 'bases', text: 'Choose at least one legal basis' },
        { field: 'classes', text: 'Choose what may be shared' },
        { field: 'regime', text: 'Choose which data protection regime applies' },
        { field: 'retention', text: 'Enter a whole number of months, from 1 to 1,200' },
        { field: 'onward', text: 'Choose whether it may be passed on' },
        { field: 'starts', text: 'Enter a real date, like 27 3 2026' },
        { field: 'review', text: 'Enter the day it is reviewed' },
      ],
    },
  },
  longest: {
    ...ordinary,
    ownAgency: 'The agency of the partnership with the longest name that anybody has thought of',
    agencies: Array.from({ length: 12 }, (_, index) => ({
      value: `a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      text: `Agency of the partnership number ${index + 1}`,
    })),
  },
  // A partnership of one: there is nobody to agree with.
  restricted: { ...ordinary, agencies: [], values: {} },
} satisfies Record<string, DrawUpModel>

export const render = drawUpView
