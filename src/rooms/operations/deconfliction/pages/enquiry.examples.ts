import { enquiryView, type EnquiryModel } from './enquiry.view.ts'
import { answerWords } from './words.ts'

const desk = { name: 'Midshire exploitation desk', phone: '01632 960001' }
const ordinary: EnquiryModel = {
  ...answerWords.clear,
  desk: null,
  reply: null,
  isOwn: false,
  kind: 'A place',
  words: '12, AB12 3DE',
  visitDay: '2026-11-26',
  reason: 'A licence visit',
  at: new Date('2026-11-25T09:00:00Z'),
  common: desk,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, common: null },
  error: { ...ordinary, ...answerWords.hold, reply: { text: 'Wait.', desk: null } },
  longest: {
    ...ordinary,
    ...answerWords.call,
    desk: { name: 'W'.repeat(100), phone: '01632 960002' },
    reply: { text: 'Call this desk.', desk: { name: 'W'.repeat(100), phone: '01632 960003' } },
    isOwn: true,
    words: 'W'.repeat(150),
    reason: 'W'.repeat(500),
  },
  restricted: { ...ordinary, ...answerWords.call, desk },
} satisfies Record<string, EnquiryModel>
export const render = enquiryView
