import { mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { checkedPercent, countStates, readLanguages, type ReadLanguage } from '../reading.ts'
import { languagesView } from './languages.view.ts'

/** The languages that somebody reviews; every one for an administrator of the partnership. */
export const languagesPage = page<{ readonly all: readonly ReadLanguage[] }>('portal.list-languages', {
  may: policy.seeLanguages,
  load: (db) => readLanguages(db),
  about: ({ all }) => ({
    type: 'language-list',
    id: '-',
    detail: { languages: all.map(({ language }) => language.code) },
  }),
  present: ({ all }, { actor }) =>
    show(
      'Languages',
      languagesView({
        languages: all.map(({ language, texts }) => {
          const { 'to-confirm': toConfirm, ...counts } = countStates(texts)
          return {
            tongue: language,
            href: `/languages/${language.code}`,
            percent: checkedPercent(texts),
            texts: texts.length,
            toConfirm,
            ...counts,
          }
        }),
        mayGive: mayTry(policy.giveLanguages, actor),
      }),
      { layout: 'wide' },
    ),
})
