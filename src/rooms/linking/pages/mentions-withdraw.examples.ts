import { emptyForm } from '#platform/forms.ts'
import { withdrawals } from '../rules/kinds.ts'
import { mentionsWithdrawView, type MentionsWithdrawModel } from './mentions-withdraw.view.ts'

const ordinary: MentionsWithdrawModel = {
  form: emptyForm,
  action: '/mentions/1/withdraw',
  backHref: '/mentions/items/1',
  kind: 'Person',
  shown: 'Amina Yusuf',
  found: 'Amina Yusuf',
  reasons: withdrawals,
}
export const examples = {
  ordinary,
  empty: ordinary,
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'reason', text: 'Choose why it does not stand any more' }] },
  },
  longest: { ...ordinary, shown: 'W'.repeat(500), found: 'W'.repeat(500) },
  restricted: { ...ordinary, kind: 'Telephone number', shown: '07700 900123', found: '07700 900123' },
} satisfies Record<string, MentionsWithdrawModel>
export const render = mentionsWithdrawView
