import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { loadReferral, type FoundReferral } from '../load-referral.ts'
import { authorityDeeds } from '../rules/codes.ts'
import { aboutReferral, hrefOf } from './referral.ts'
import { authorityView } from './authority.view.ts'

/** What the local authority of somebody who is or may be a child was told, and whether it acknowledged it. */
export const authorityPage = page<FoundReferral>('safeguarding.show-authority', {
  may: policy.workWithPeople,
  load: (db, { params, actor }) => loadReferral(db, params, actor),
  about: aboutReferral('local authority'),
  present: (found, { form }) => {
    const answered = found.answers['authority']
    return show(
      titled('What the local authority was told', form),
      authorityView({
        form,
        action: `${hrefOf(found)}/authority`,
        backHref: hrefOf(found),
        reference: found.person.reference,
        isOpen: found.referral.state !== 'closed',
        value: (name) =>
          valueOf(form, name, name === 'authority' && typeof answered === 'string' ? answered : ''),
        deeds: authorityDeeds,
        notes: found.authority.map((one) => ({
          what: wordsOf(authorityDeeds, one.deed),
          authority: one.authority,
          on: one.happenedOn,
          note: one.note,
          by: one.by,
        })),
      }),
    )
  },
})
