import { catalogues } from '../content/catalogue.ts'
import { noticeView, type NoticeModel } from './notice.view.ts'

const base: NoticeModel = {
  t: catalogues.t('en'),
  title: 'trouble.busy.title',
  texts: ['trouble.busy.text', 'trouble.danger'],
  again: { action: '/form', fields: { token: 'token', go: 'send' }, button: 'trouble.busy.button' },
  link: null,
}

export const render = noticeView
export const examples = {
  ordinary: base,
  empty: { ...base, again: null },
  error: { ...base, title: 'trouble.broken.title', texts: ['trouble.broken.text'] },
  longest: {
    ...base,
    t: catalogues.t('pl'),
    again: {
      action: '/form',
      fields: { what: 'x'.repeat(15_000), signs: ['a', 'b'] },
      button: 'retry.button',
    },
  },
  restricted: { ...base, t: catalogues.t('ar'), again: null, link: { href: '/', text: 'common.home' } },
} satisfies Record<string, NoticeModel>
