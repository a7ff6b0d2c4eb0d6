import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { mayTry } from '#platform/access.ts'
import * as policy from '../../policy.ts'
import { mostPeople, myPeople, type Person } from '../../queries.ts'
import { ageStates, wordsOf } from '../../rules/codes.ts'
import { initials } from '../../rules/initials.ts'
import { peopleView } from './people.view.ts'

/** Whom this person works with. A list is read over shoulders: it shows a reference and initials, never a name. */
export const peoplePage = page<readonly Person[]>('safeguarding.list-people', {
  may: policy.workWithPeople,
  load: (db) => myPeople(db),
  about: (people) => ({ type: 'person-list', id: '-', detail: { ids: people.map((one) => one.id) } }),
  present: (people, { actor }) =>
    show(
      'People we work with',
      peopleView({
        openHref: mayTry(policy.openRecord, actor) ? '/safeguarding/new' : null,
        metHref: mayTry(policy.openRecord, actor) ? '/safeguarding/met' : null,
        filesHref: mayTry(policy.carryCases, actor) ? '/safeguarding/case-standard' : null,
        isCut: people.length === mostPeople,
        people: people.map((one) => ({
          href: `/safeguarding/${one.id}`,
          reference: one.reference,
          initials: initials(one.workingName),
          age: wordsOf(ageStates, one.ageState),
          agency: one.agencyName,
          openedAt: one.openedAt,
        })),
      }),
      { layout: 'wide' },
    ),
})
