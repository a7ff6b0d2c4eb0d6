import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findMention, type StandingMention } from '../queries.ts'
import { kinds, withdrawals, wordsOf } from '../rules/kinds.ts'
import { hrefOf } from '../texts.ts'
import { mentionsWithdrawView } from './mentions-withdraw.view.ts'

/** Why a mention does not stand any more. */
export const mentionsWithdrawPage = page<StandingMention>('linking.show-withdrawing', {
  may: policy.withdraw,
  load: (db, { params }) => findMention(db, params['mentionId'] ?? ''),
  about: (mention) => ({ type: 'mention', id: mention.id, ownerAgencyId: mention.ownerAgencyId }),
  present: (mention, { form }) =>
    show(
      titled(`Withdraw ${mention.shown}`, form),
      mentionsWithdrawView({
        form,
        action: `/mentions/${mention.id}/withdraw`,
        backHref: hrefOf(mention),
        kind: wordsOf(kinds, mention.kind),
        shown: mention.shown,
        found: mention.found,
        reasons: withdrawals,
      }),
    ),
})
