import { languagesView, type LanguagesModel } from './languages.view.ts'

const polish: LanguagesModel['languages'][number] = {
  tongue: { code: 'pl', name: 'Polski', dir: 'ltr' },
  href: '/languages/pl',
  percent: 41,
  texts: 915,
  accepted: 370,
  corrected: 12,
  toConfirm: 5,
  stale: 2,
  awaiting: 526,
}
const arabic: typeof polish = {
  ...polish,
  tongue: { code: 'ar', name: 'العربية', dir: 'rtl' },
  href: '/languages/ar',
}
const ordinary: LanguagesModel = { languages: [arabic, polish], mayGive: true }

export const examples = {
  ordinary,
  empty: { languages: [], mayGive: false },
  error: { ...ordinary, languages: [{ ...polish, percent: 0, accepted: 0, corrected: 0, awaiting: 915 }] },
  longest: {
    ...ordinary,
    languages: Array.from({ length: 19 }, () => ({
      ...polish,
      tongue: { ...polish.tongue, name: 'W'.repeat(40) },
    })),
  },
  restricted: { languages: [arabic], mayGive: false },
} satisfies Record<string, LanguagesModel>
export const render = languagesView
