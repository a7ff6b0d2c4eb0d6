import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { isAction } from '../ask-support.ts'
import { findSupport, type Support } from '../queries.ts'
import { reasons } from '../rules/codes.ts'
import { consequences, possible, type Action } from '../states.ts'
import { stepView } from './step.view.ts'

interface Found {
  readonly support: Support
  readonly action: Action
}

/** The form of a step. Whoever comes too late, or whose it is not, is told so instead. */
export const stepPage = page<Found>('safeguarding.show-support-step', {
  may: policy.answerSupport,
  async load(db, { params }) {
    const action = params['action']
    if (!isAction(action)) return null
    const support = await findSupport(db, params['supportId'] ?? '')
    return support === null ? null : { support, action }
  },
  about: ({ support }) => ({ type: 'support', id: support.id, ownerAgencyId: support.fromAgencyId }),
  present: ({ support, action }, { form, actor }) =>
    show(
      titled(consequences[action].button, form),
      stepView({
        form,
        title: consequences[action].button,
        action: `/safeguarding/support/${support.id}/${action}`,
        backHref: `/safeguarding/support/${support.id}`,
        asked: support.asked,
        isPossible: possible(support, actor).includes(action),
        reasons: reasons[action],
      }),
    ),
})
