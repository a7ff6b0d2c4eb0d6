import { emptyForm } from '#platform/forms.ts'
import { placeStates } from '../rules/codes.ts'
import { placesView, type PlacesModel } from './places.view.ts'

const place = {
  service: 'Lantern House',
  state: 'We asked for a place',
  words: 'They ring back today',
  by: 'Owen',
  at: new Date('2026-11-25T09:00:00Z'),
}
const service = {
  href: '/safeguarding/services/1',
  name: 'Lantern House',
  area: 'North of Midshire',
  dutyLine: '01632 960001',
  free: '2 free',
  colour: 'green',
  freeWhen: 'as of',
  freeAt: new Date('2026-11-25T09:00:00Z'),
  forWhom: ['Women'],
  against: [],
}
const ordinary: PlacesModel = {
  form: emptyForm,
  action: '/safeguarding/1/needs/2/services',
  backHref: '/safeguarding/1/needs/2',
  kind: 'A safe place to live',
  staleHours: 24,
  services: [service],
  choices: [{ value: '1', text: 'Lantern House' }],
  states: placeStates,
  places: [place],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, services: [], choices: [], places: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['service', 'state', 'words'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, places: Array.from({ length: 12 }, () => ({ ...place, words: 'W'.repeat(1000) })) },
  restricted: { ...ordinary, services: [{ ...service, against: ['is not for their gender'] }] },
} satisfies Record<string, PlacesModel>
export const render = placesView
