import { servicesView, type ServicesModel } from './services.view.ts'

const one = {
  href: '/safeguarding/services/1',
  name: 'Lantern House',
  area: 'North of Midshire',
  dutyLine: '01632 960001',
  free: '2 free',
  colour: 'green',
  freeWhen: 'as of',
  freeAt: new Date('2026-11-25T09:00:00Z'),
  forWhom: ['Women', 'Adults, also with their children', 'Polish, Albanian'],
  against: [],
}
const ordinary: ServicesModel = {
  addHref: '/safeguarding/services/new',
  kind: '',
  kinds: [{ value: 'accommodation', text: 'A safe place to live' }],
  staleHours: 24,
  services: [
    one,
    { ...one, name: 'Harbour Light', free: 'Not known', colour: 'grey', freeWhen: 'last said' },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, services: [] },
  error: { ...ordinary, services: [{ ...one, free: 'Not known', colour: 'grey', freeAt: null }] },
  longest: {
    ...ordinary,
    services: Array.from({ length: 12 }, () => ({
      ...one,
      name: 'W'.repeat(120),
      forWhom: ['W'.repeat(300)],
    })),
  },
  restricted: {
    ...ordinary,
    addHref: null,
    services: [{ ...one, against: ['takes nobody now', 'is for adults'] }],
  },
} satisfies Record<string, ServicesModel>
export const render = servicesView
