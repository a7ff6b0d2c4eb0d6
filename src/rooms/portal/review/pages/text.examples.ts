import { emptyForm } from '#platform/forms.ts'
import { textView, type TextModel } from './text.view.ts'

const ordinary: TextModel = {
  form: emptyForm,
  tongue: { code: 'pl', name: 'Polski', dir: 'ltr' },
  key: 'call.danger',
  backHref: '/languages/pl?section=calls',
  action: '/languages/pl/call.danger',
  english: 'Call {emergency} now',
  shown: 'Zadzwoń pod {emergency} teraz',
  machine: null,
  state: 'awaiting',
  isSafety: true,
  pending: null,
  choices: [
    { value: 'accept', text: 'These words are right', hint: 'As the machine made them' },
    { value: 'correct', text: 'Put other words in their place', hint: 'A second person confirms them' },
  ],
  mayCorrect: true,
  seen: 'a.b',
  pendingId: '',
  history: [],
}
const arabic: TextModel = {
  ...ordinary,
  tongue: { code: 'ar', name: 'العربية', dir: 'rtl' },
  shown: 'اتصل على {emergency} الآن',
  machine: 'نادِ {emergency} الآن',
  state: 'corrected',
  isSafety: false,
  choices: [
    { value: 'withdraw', text: 'Take the decision back', hint: 'People see the machine’s words again' },
  ],
  history: [
    {
      what: 'Other words',
      words: 'اتصل على {emergency} الآن',
      by: 'Yusuf, Midshire Council',
      at: new Date('2026-11-24T10:00:00Z'),
      confirmedBy: 'Layla, Safe Harbour Midshire',
      confirmedAt: new Date('2026-11-25T10:00:00Z'),
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, isSafety: false },
  error: {
    ...ordinary,
    form: {
      values: { decision: 'correct', words: 'Zadzwoń' },
      errors: [
        { field: 'words', text: 'Keep {emergency} as in English: numbers, names and codes are put there' },
      ],
    },
  },
  longest: {
    ...ordinary,
    key: `step.${'w'.repeat(70)}`,
    english: 'W'.repeat(500),
    shown: 'W'.repeat(500),
    machine: 'W'.repeat(500),
    history: Array.from({ length: 6 }, () => ({
      what: 'Other words',
      words: 'W'.repeat(500),
      by: 'W'.repeat(120),
      at: new Date('2026-11-24T10:00:00Z'),
      confirmedBy: 'W'.repeat(120),
      confirmedAt: new Date('2026-11-25T10:00:00Z'),
    })),
  },
  restricted: {
    ...ordinary,
    state: 'to-confirm',
    choices: [],
    mayCorrect: false,
    pending: { what: 'Other words', words: 'Dzwoń pod {emergency}', by: 'Zofia, Safe Harbour Midshire' },
  },
  arabic,
} satisfies Record<string, TextModel>
export const render = textView
