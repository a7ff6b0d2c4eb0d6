import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { colleagues, type Colleague } from '../people-queries.ts'
import * as policy from '../policy.ts'
import { rightText } from '../rights.ts'
import { peopleView } from './people.view.ts'

/** The list of an agency's own people, for its administrators. */
export const peoplePage = page('identity.list-people', {
  may: policy.readPeople,
  load: async (db) => ({ people: await colleagues(db) }),
  about: ({ people }) => ({
    type: 'person-list',
    id: '-',
    detail: { ids: people.map((person) => person.id) },
  }),
  present: ({ people }, { actor }) =>
    show(
      'People',
      peopleView({
        agency: actor.agencyName,
        warning: onlyOne(people)
          ? 'You are the only administrator of your agency. If you lose your way to sign in, nobody here can make you a link. Ask for the right for a second person.'
          : null,
        inviteHref: '/administration/people/invite',
        people: people.map((person) => ({
          name: person.name,
          href: `/administration/people/${person.id}`,
          role: person.roleTitle,
          standing: standingText[person.status],
          rights: person.rights.map(rightText),
          asked: person.asked.map(rightText),
        })),
      }),
      { layout: 'wide' },
    ),
})

export const standingText: Record<Colleague['status'], string> = {
  invited: 'Invited, not arrived yet',
  active: 'Active',
  disabled: 'Has left',
}

const onlyOne = (people: readonly Colleague[]): boolean =>
  people.filter((person) => person.status === 'active' && person.rights.includes('agency-administrator'))
    .length < 2
