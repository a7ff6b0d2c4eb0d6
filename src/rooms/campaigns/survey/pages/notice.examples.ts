import { noticeView, type NoticeModel } from './notice.view.ts'

const ordinary: NoticeModel = {
  title: 'Thank you',
  words: ['Your answers are in. Nobody knows that they are yours.'],
}
export const examples = {
  ordinary,
  empty: { title: 'These questions are closed', words: [] },
  error: { title: 'Too many at once', words: ['Try again in an hour.'] },
  longest: { title: 'Thank you', words: ['W'.repeat(400)] },
  restricted: { title: 'These questions are closed', words: ['No answers are taken today.'] },
} satisfies Record<string, NoticeModel>
export const render = noticeView
