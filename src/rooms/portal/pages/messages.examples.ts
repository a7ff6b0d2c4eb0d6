import { catalogues } from '../content/catalogue.ts'
import { messagesView, type MessagesModel } from './messages.view.ts'

const base: MessagesModel = {
  t: catalogues.t('en'),
  action: '/messages',
  receipt: '000000000000000098',
  pass: 'pass',
  messageId: 'id',
  minutes: 10,
  notice: null,
  errors: [],
  text: '',
  messages: [
    { from: 'us', on: 'On 25 November 2026', text: 'Thank you. Which day did you see the van?' },
    { from: 'you', on: 'On 26 November 2026', text: 'On Monday.' },
  ],
  ownWords: null,
}

export const render = messagesView
export const examples = {
  ordinary: base,
  empty: { ...base, messages: [] },
  error: { ...base, errors: [{ field: 'text', text: 'Write your message' }] },
  longest: {
    ...base,
    t: catalogues.t('pl'),
    notice: 'x',
    messages: Array.from({ length: 12 }, () => ({
      from: 'us' as const,
      on: 'On 25 November 2026',
      text: 'abcdefghij'.repeat(300),
    })),
    ownWords: 'What you want to tell us\n'.concat('abcdefghij '.repeat(1000)),
  },
  restricted: { ...base, t: catalogues.t('ar') },
} satisfies Record<string, MessagesModel>
