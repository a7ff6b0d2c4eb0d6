import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { findColleague } from '../people-queries.ts'
import * as policy from '../policy.ts'
import { rightLabels, rights } from '../rights.ts'
import { askForRightView } from './ask-for-right.view.ts'

/** Asking for a right for a colleague. */
export const askForRightPage = page('identity.show-ask-for-right', {
  may: policy.changePerson,
  load: (db, { params }) => findColleague(db, params['personId'] ?? ''),
  about: (person) => ({ type: 'person', id: person.id, ownerAgencyId: person.agencyId }),
  present: (person, { form }) =>
    show(
      titled('Ask for a right', form),
      askForRightView({
        form,
        name: person.name,
        action: `/administration/people/${person.id}/ask-for-right`,
        backHref: `/administration/people/${person.id}`,
        rights: rights
          .filter((right) => !person.rights.includes(right) && !person.asked.includes(right))
          .map((right) => ({ value: right, ...rightLabels[right] })),
      }),
    ),
})
