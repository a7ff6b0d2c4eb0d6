import { emptyForm } from '#platform/forms.ts'
import { withdrawals } from '../rules/codes.ts'
import { withdrawView, type WithdrawModel } from './withdraw.view.ts'

const ordinary: WithdrawModel = {
  form: emptyForm,
  action: '/risk/items/1/withdraw/2',
  itemHref: '/risk/items/1',
  urn: '7K3QM-9TXF2',
  words: 'LAB-01: Is paid nothing or almost nothing',
  quote: 'have not been paid',
  reason: '',
  reasons: withdrawals,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, quote: '' },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'reason', text: 'Choose why it does not stand' }] },
  },
  longest: { ...ordinary, words: 'W'.repeat(150), quote: 'Q'.repeat(1_000) },
  restricted: ordinary,
} satisfies Record<string, WithdrawModel>
export const render = withdrawView
