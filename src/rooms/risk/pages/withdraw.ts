import { ownTexts, type OwnTexts } from '#rooms/intelligence'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findStanding } from '../queries.ts'
import { withdrawals } from '../rules/codes.ts'
import { signWords } from '../weak-signal-weights.ts'
import { aboutSigns } from './signs.ts'
import { withdrawView } from './withdraw.view.ts'

interface Found {
  readonly item: OwnTexts
  readonly standing: { readonly id: string; readonly code: string; readonly quote: string }
}

/** The form to say that a tick does not stand, and why. */
export const withdrawPage = page<Found>('risk.show-withdrawing', {
  may: policy.observe,
  async load(db, { params }) {
    const item = await ownTexts(db, params['itemId'] ?? '', { withOriginal: false })
    const standing = item === null ? null : await findStanding(db, item.itemId, params['observationId'] ?? '')
    return item === null || standing === null ? null : { item, standing }
  },
  about: ({ item }) => aboutSigns(item),
  present: ({ item, standing }, { form }) =>
    show(
      titled(`Withdraw a sign from item ${item.urn}`, form),
      withdrawView({
        form,
        action: `/risk/items/${item.itemId}/withdraw/${standing.id}`,
        itemHref: `/risk/items/${item.itemId}`,
        urn: item.urn,
        words: signWords(standing.code),
        quote: standing.quote,
        reason: valueOf(form, 'reason'),
        reasons: withdrawals,
      }),
    ),
})
