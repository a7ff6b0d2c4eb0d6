import { emptyForm } from '#platform/forms.ts'
import { languageView, type LanguageModel } from './language.view.ts'

const one: LanguageModel['texts'][number] = {
  key: 'call.danger',
  href: '/languages/pl/call.danger',
  english: 'Call {emergency} now',
  text: 'Zadzwoń pod {emergency} teraz',
  state: 'awaiting',
  isSafety: true,
  tick: 'call.danger~a.b',
}
const ordinary: LanguageModel = {
  form: emptyForm,
  tongue: { code: 'pl', name: 'Polski', dir: 'ltr' },
  percent: 41,
  href: '/languages/pl',
  action: '/languages/pl?section=calls',
  chosen: { section: 'calls', state: '' },
  sections: [
    { value: '', text: 'Every part' },
    { value: 'calls', text: 'Who to call' },
  ],
  states: [{ value: '', text: 'Awaiting first' }],
  found: '42 texts, 1 to 2',
  texts: [one, { ...one, key: 'call.relay', tick: 'call.relay~a.b', state: 'stale' }],
  previous: null,
  next: '/languages/pl?section=calls&page=2',
}
const arabic: LanguageModel = {
  ...ordinary,
  tongue: { code: 'ar', name: 'العربية', dir: 'rtl' },
  texts: [{ ...one, text: 'اتصل على {emergency} الآن' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, found: 'No text', texts: [], next: null },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'right', text: 'Tick the words that are right' }] },
  },
  longest: {
    ...ordinary,
    texts: Array.from({ length: 20 }, (_, at) => ({
      ...one,
      key: `call.${'w'.repeat(60)}.${at}`,
      text: 'W'.repeat(400),
      tick: `k${at}~a.b`,
    })),
    previous: '/languages/pl?page=1',
  },
  restricted: {
    ...arabic,
    texts: arabic.texts.map((text) => ({ ...text, tick: null, state: 'to-confirm' as const })),
  },
  arabic,
} satisfies Record<string, LanguageModel>
export const render = languageView
