import { peopleView, type PeopleModel } from './people.view.ts'

const one = {
  href: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  initials: 'R.',
  age: '18 or older',
  agency: 'Midshire Council',
  openedAt: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: PeopleModel = {
  openHref: '/safeguarding/new',
  metHref: '/safeguarding/met',
  filesHref: '/safeguarding/case-standard',
  isCut: false,
  people: [one],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, people: [] },
  error: {
    ...ordinary,
    people: [{ ...one, age: 'Not sure, and may be under 18' }],
  },
  longest: {
    ...ordinary,
    isCut: true,
    people: Array.from({ length: 12 }, () => ({ ...one, initials: 'A. M. D.', agency: 'W'.repeat(120) })),
  },
  restricted: { ...ordinary, openHref: null, metHref: null, filesHref: null },
} satisfies Record<string, PeopleModel>
export const render = peopleView
