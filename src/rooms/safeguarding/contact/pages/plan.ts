import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findToPlan, type ToPlan } from '../plan-recontact.ts'
import { kindChoices } from '../reference.ts'
import { planView } from './plan.view.ts'

const states = { planned: 'To be asked again', kept: 'Was asked', ended: 'Not to be asked again' } as const

/** When and how somebody who said no wants to be asked again. */
export const planPage = page<ToPlan>('safeguarding.show-recontact', {
  may: policy.workWithPeople,
  load: (db, { params }) => findToPlan(db, params['personId'] ?? ''),
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'recontact' },
  }),
  present: ({ person, staff, channels, plans, hasAgreed }, { form }) =>
    show(
      titled('When they want to be asked again', form),
      planView({
        form,
        action: `/safeguarding/${person.id}/contact/plan`,
        backHref: `/safeguarding/${person.id}/contact`,
        hasAgreed,
        isPlanned: plans[0]?.state === 'planned',
        staff: staff.map((one) => ({ value: one.staffId, text: `${one.name}, ${one.agencyName}` })),
        channels: channels
          .filter((one) => one.terms?.purposes.includes('door-open') === true)
          .map((one) => ({ value: one.id, text: wordsOf(kindChoices, one.kind) })),
        plans: plans.map((one) => ({
          state: states[one.state],
          dueOn: one.dueOn,
          who: one.staffName ?? '',
          words: one.words,
          by: one.by,
          at: one.at,
        })),
      }),
      { layout: 'wide' },
    ),
})
