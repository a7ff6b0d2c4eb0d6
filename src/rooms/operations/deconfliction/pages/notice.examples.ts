import { emptyForm } from '#platform/forms.ts'
import { messageChoices } from '../forms.ts'
import { noticeView, type NoticeModel } from './notice.view.ts'

const ordinary: NoticeModel = {
  form: emptyForm,
  action: '/deconfliction/questions/1',
  words: 'AB12 3DE',
  kind: 'A place',
  asker: 'Midshire Council',
  purpose: 'crime',
  visitDay: '2026-11-26',
  at: new Date('2026-11-25T09:00:00Z'),
  said: 'Call the desk',
  messages: messageChoices,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, said: null },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'message', text: 'Choose what they are told' }] },
  },
  longest: { ...ordinary, words: 'W'.repeat(150), asker: 'W'.repeat(100) },
  restricted: { ...ordinary, messages: messageChoices.slice(0, 1) },
} satisfies Record<string, NoticeModel>
export const render = noticeView
