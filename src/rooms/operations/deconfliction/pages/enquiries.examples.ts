import { enquiriesView, type EnquiriesModel } from './enquiries.view.ts'
import { answerTag } from './words.ts'

const row: EnquiriesModel['enquiries'][number] = {
  href: '/deconfliction/enquiries/1',
  words: '12, AB12 3DE',
  kind: 'A place',
  visitDay: '2026-11-26',
  at: new Date('2026-11-25T09:00:00Z'),
  answer: answerTag.clear,
}
const ordinary: EnquiriesModel = {
  enquiries: [row, { ...row, answer: answerTag.hold }, { ...row, answer: answerTag.call }],
  links: [{ href: '/deconfliction/interests', text: 'What we are interested in' }],
}
export const examples = {
  ordinary,
  empty: { enquiries: [], links: [] },
  error: ordinary,
  longest: { ...ordinary, enquiries: Array.from({ length: 12 }, () => ({ ...row, words: 'W'.repeat(150) })) },
  restricted: { ...ordinary, links: [] },
} satisfies Record<string, EnquiriesModel>
export const render = enquiriesView
