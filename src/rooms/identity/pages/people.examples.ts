import { peopleView, type PeopleModel } from './people.view.ts'

const person: PeopleModel['people'][number] = {
  name: 'Tomasz Example',
  href: '/administration/people/1',
  role: 'Intelligence officer',
  standing: 'Active',
  rights: ['Contributor', 'Intelligence officer'],
  asked: [],
}
const base: PeopleModel = {
  agency: 'Midshire Police',
  warning: null,
  inviteHref: '/administration/people/invite',
  people: [
    person,
    {
      ...person,
      name: 'Karim Example',
      standing: 'Invited, not arrived yet',
      rights: [],
      asked: ['Source custodian'],
    },
  ],
}

export const render = peopleView
export const examples = {
  ordinary: base,
  empty: { ...base, people: [] },
  error: {
    ...base,
    warning:
      'You are the only administrator of your agency. If you lose your way to sign in, nobody here can make you a link.',
  },
  longest: {
    ...base,
    agency: 'Agency '.repeat(28),
    people: Array.from({ length: 12 }, (_, at) => ({
      ...person,
      name: `Person ${at} ${'of a long name '.repeat(6)}`,
      role: 'A role of many words '.repeat(5),
    })),
  },
  restricted: { ...base, people: [{ ...person, standing: 'Has left', rights: [] }] },
} satisfies Record<string, PeopleModel>
