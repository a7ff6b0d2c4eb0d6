import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findSafety, standingThreats, type Safety } from '../plan-safety.ts'
import type { SafetyPlan } from '../queries.ts'
import { planReviewDays } from '../reference.ts'
import { likelihoods, planInterpreters, severities } from '../rules/codes.ts'
import { safetyView, type SafetyModel } from './safety.view.ts'
import { threatView } from './threat.view.ts'

/** What threatens somebody, and the plan that was made with them. */
export const safetyPage = page<Safety>('safeguarding.show-safety', {
  may: policy.workWithPeople,
  load: (db, { params }) => findSafety(db, params['personId'] ?? ''),
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'safety' },
  }),
  present: ({ person, threats, plans }, { form, now }) => {
    const [plan, ...earlier] = plans
    return show(
      titled(`Keeping ${person.reference} safe`, form),
      safetyView({
        form,
        action: `/safeguarding/${person.id}/safety`,
        backHref: `/safeguarding/${person.id}`,
        threatsHref: `/safeguarding/${person.id}/threats`,
        reference: person.reference,
        reviewDays: planReviewDays,
        interpreters: planInterpreters,
        threats: standingThreats(threats).map((one) => ({
          words: one.words,
          likelihood: wordsOf(likelihoods, one.likelihood),
          severity: wordsOf(severities, one.severity),
          isGrave: one.severity === 'life',
          by: one.by,
          at: one.at,
        })),
        plan: plan === undefined ? null : planModel(plan),
        isOverdue: plan !== undefined && plan.reviewOn <= londonDay(now),
        earlier: earlier.map((one) => planModel(one)),
      }),
      { layout: 'wide' },
    )
  },
})

const planModel = (plan: SafetyPlan): NonNullable<SafetyModel['plan']> => ({
  ...plan,
  how: `${showDay(plan.madeOn)}, in ${plan.language}; ${wordsOf(planInterpreters, plan.interpreter)}; read back to them`,
})

/** The form that says what threatens somebody. */
export const threatPage = page<Safety>('safeguarding.show-threat', {
  may: policy.workWithPeople,
  load: (db, { params }) => findSafety(db, params['personId'] ?? ''),
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'threats' },
  }),
  present: ({ person, threats }, { form }) =>
    show(
      titled('What threatens them', form),
      threatView({
        form,
        action: `/safeguarding/${person.id}/threats`,
        backHref: `/safeguarding/${person.id}/safety`,
        standing: standingThreats(threats).map((one) => ({
          value: one.threadId,
          text: one.words.length > 80 ? `${one.words.slice(0, 80)}…` : one.words,
        })),
        likelihoods,
        severities,
      }),
    ),
})
