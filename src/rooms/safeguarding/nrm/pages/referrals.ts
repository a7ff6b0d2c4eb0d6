import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { findPerson, type Person } from '../../queries.ts'
import { referralsOf, type Referral } from '../queries.ts'
import { stateLabels } from '../states.ts'
import { referralsView } from './referrals.view.ts'

/** The referrals of one person; a new one where none is under way. */
export const referralsPage = page<{ readonly person: Person; readonly referrals: readonly Referral[] }>(
  'safeguarding.list-referrals-of',
  {
    may: policy.workWithPeople,
    async load(db, { params }) {
      const person = await findPerson(db, params['personId'] ?? '')
      return person === null ? null : { person, referrals: await referralsOf(db, person.id) }
    },
    about: ({ person }) => ({
      type: 'person',
      id: person.id,
      ownerAgencyId: person.agencyId,
      detail: { part: 'referrals' },
    }),
    present: ({ person, referrals }, { form }) =>
      show(
        titled(`Referrals of ${person.reference}`, form),
        referralsView({
          form,
          action: `/safeguarding/${person.id}/referrals`,
          backHref: `/safeguarding/${person.id}`,
          reference: person.reference,
          isMaybeChild: person.ageState !== 'adult',
          mayOpen: referrals.every((one) => one.state === 'closed'),
          referrals: referrals.map((one) => ({
            href: `/safeguarding/${person.id}/referrals/${one.id}`,
            text: `Referral ${one.number}`,
            state: stateLabels[one.state],
            by: one.by,
            at: one.openedAt,
          })),
        }),
      ),
  },
)
