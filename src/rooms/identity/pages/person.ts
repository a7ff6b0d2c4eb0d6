import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { findColleague, type Colleague } from '../people-queries.ts'
import * as policy from '../policy.ts'
import { rightHint, rightText } from '../rights.ts'
import { standingText } from './people.ts'
import { personView, type PersonModel } from './person.view.ts'

/** One colleague, for the administrators of the same agency. */
export const personPage = page('identity.read-person', {
  may: policy.readPerson,
  load: (db, { params }) => findColleague(db, params['personId'] ?? ''),
  about: (person) => ({ type: 'person', id: person.id, ownerAgencyId: person.agencyId }),
  present: (person, { actor, form }) => {
    const here = `/administration/people/${person.id}`
    const hasLeft = person.status === 'disabled'
    const endings = hasLeft || person.id === actor.personId ? null : endingsOf(person, here)
    return show(
      titled(person.name, form),
      personView({
        form,
        name: person.name,
        role: person.roleTitle,
        facts: [
          { label: 'Sign-in name', value: person.email },
          { label: 'Account', value: standingText[person.status] },
        ],
        rights: person.rights.map((right) => ({
          text: rightText(right),
          hint: rightHint(right),
          value: right,
        })),
        endRightAction: endings === null ? null : `${here}/end-right`,
        asked: person.asked.map(rightText),
        change: hasLeft ? null : { action: here, askHref: `${here}/ask-for-right` },
        endings,
      }),
    )
  },
})

const endingsOf = (person: Colleague, here: string): PersonModel['endings'] => ({
  linkAction: `${here}/new-link`,
  linkText: 'Make a new link',
  linkHint:
    person.status === 'active'
      ? 'For somebody who lost their way to sign in. When they use it, every passkey, password and session they had ends, and every right except Contributor waits until an administrator of another agency confirms it. They see on their own pages that you made it.'
      : 'This person has not arrived yet. A new link replaces the one you gave before.',
  leaveHref: `${here}/leave`,
})
