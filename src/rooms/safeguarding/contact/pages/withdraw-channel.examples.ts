import { emptyForm } from '#platform/forms.ts'
import { withdrawChannelView, type WithdrawChannelModel } from './withdraw-channel.view.ts'

const ordinary: WithdrawChannelModel = {
  form: emptyForm,
  action: '/safeguarding/1/contact/2/withdraw',
  backHref: '/safeguarding/1/contact',
  kind: 'Telephone call',
}
export const examples = {
  ordinary,
  empty: ordinary,
  error: { ...ordinary, form: { values: {}, errors: [{ field: 'note', text: 'Write what they said' }] } },
  longest: { ...ordinary, form: { values: { note: 'W'.repeat(500) }, errors: [] } },
  restricted: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'It was taken back already' }] },
  },
} satisfies Record<string, WithdrawChannelModel>
export const render = withdrawChannelView
