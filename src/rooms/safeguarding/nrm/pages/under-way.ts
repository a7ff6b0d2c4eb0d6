import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { clockWords } from '../rules/course.ts'
import { stateLabels } from '../states.ts'
import { isDue, referralsUnderWay, type UnderWay } from '../under-way.ts'
import { underWayView } from './under-way.view.ts'

/** Referrals of everybody this person works with, what is due at the top. Read over shoulders: references alone. */
export const underWayPage = page<readonly UnderWay[]>('safeguarding.list-referrals', {
  may: policy.workWithPeople,
  load: (db, { now }) => referralsUnderWay(db, now),
  about: (all) => ({
    type: 'referral-list',
    id: '-',
    detail: { ids: all.map((one) => one.referral.id) },
  }),
  present: (all) =>
    show(
      'Referrals under way',
      underWayView({
        referrals: all.map(({ referral, person, clocks }) => ({
          href: `/safeguarding/${person.id}/referrals/${referral.id}`,
          reference: person.reference,
          state: stateLabels[referral.state],
          clocks: clocks
            .filter((one) => isDue(one) || clocks.length === 1)
            .map(clockWords)
            .map((one) => ({ what: one.what, day: one.day, state: one.state })),
        })),
      }),
      { layout: 'wide' },
    ),
})
