import { emptyForm } from '#platform/forms.ts'
import { speakersView, type SpeakersModel } from './speakers.view.ts'

const one: SpeakersModel['speakers'][number] = {
  endHref: '/languages/speakers/1/end',
  tongue: { code: 'ar', name: 'العربية', dir: 'rtl' },
  person: 'Yusuf, Midshire Council',
  fromOn: '2026-11-25',
  untilOn: '2027-11-25',
  grantedBy: 'Petra',
}
const ordinary: SpeakersModel = {
  form: emptyForm,
  speakers: [
    one,
    { ...one, tongue: { code: 'pl', name: 'Polski', dir: 'ltr' }, person: 'Zofia, Safe Harbour Midshire' },
  ],
  people: [{ value: '1', text: 'Layla, Safe Harbour Midshire' }],
  languages: [
    { value: 'ar', text: 'العربية (ar)' },
    { value: 'pl', text: 'Polski (pl)' },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, speakers: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['person', 'language', 'until'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, speakers: Array.from({ length: 12 }, () => ({ ...one, person: 'W'.repeat(120) })) },
  restricted: { ...ordinary, people: [] },
} satisfies Record<string, SpeakersModel>
export const render = speakersView
