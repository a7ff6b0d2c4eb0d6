import { emptyForm } from '#platform/forms.ts'
import { devices, messages, weekdays } from '../rules/codes.ts'
import { channelFormView, type ChannelFormModel } from './channel-form.view.ts'

const ordinary: ChannelFormModel = {
  form: emptyForm,
  action: '/safeguarding/1/contact/2/confirm',
  backHref: '/safeguarding/1/contact',
  heading: 'What they say now: telephone call',
  isNew: false,
  longestDays: 14,
  known: {
    until: '2026-12-09',
    purposes: ['safety'],
    days: ['mon', 'tue'],
    fromTime: '09:00',
    device: 'own',
    message: 'never',
    says: 'Robin from the library',
    ifAnother: 'Say it was the wrong number',
  },
  kinds: [{ value: 'call', text: 'Telephone call', hint: 'The number' }],
  purposes: [{ value: 'safety', text: 'To ask whether they are safe' }],
  weekdays,
  devices,
  messages,
}
const names = [
  'kind',
  'address',
  'codeWord',
  'confirmedOn',
  'until',
  'purposes',
  'days',
  'fromTime',
  'toTime',
  'device',
  'others',
  'message',
]
export const examples = {
  ordinary,
  empty: { ...ordinary, heading: 'Note a way to reach them', isNew: true, known: {} },
  error: {
    ...ordinary,
    isNew: true,
    form: {
      values: { days: ['mon'] },
      errors: [...names, 'says', 'ifAnother', 'note'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    known: { ...ordinary.known, says: 'W'.repeat(200), ifAnother: 'W'.repeat(500), others: 'W'.repeat(500) },
  },
  restricted: { ...ordinary, known: { device: 'shared', others: 'the landlord' } },
} satisfies Record<string, ChannelFormModel>
export const render = channelFormView
