import { noticesView, type NoticesModel } from './notices.view.ts'

const row: NoticesModel['notices'][number] = {
  href: '/deconfliction/questions/1',
  words: 'AB12 3DE',
  kind: 'A place',
  asker: 'Midshire Council',
  purpose: 'crime',
  visitDay: '2026-11-26',
  at: new Date('2026-11-25T09:00:00Z'),
  said: null,
}
const ordinary: NoticesModel = { notices: [row, { ...row, said: 'Call the desk' }] }
export const examples = {
  ordinary,
  empty: { notices: [] },
  error: ordinary,
  longest: {
    notices: Array.from({ length: 12 }, () => ({
      ...row,
      words: 'W'.repeat(150),
      asker: 'W'.repeat(100),
    })),
  },
  restricted: { notices: [{ ...row, said: 'Go ahead' }] },
} satisfies Record<string, NoticesModel>
export const render = noticesView
