import { emptyForm } from '#platform/forms.ts'
import { defenceRules } from '../reference.ts'
import { defenceView, type DefenceModel } from './defence.view.ts'

const ordinary: DefenceModel = {
  form: emptyForm,
  action: '/risk/assessments/1/section-45',
  assessmentHref: '/risk/assessments/1',
  title: 'the four men, item 7K3QM-9TXF2',
  about: defenceRules.about,
  version: defenceRules.version,
  reviewBy: defenceRules.reviewBy,
  paragraphs: defenceRules.paragraphs,
  told: defenceRules.told.map((one) => ({ value: one.code, text: one.words, hint: one.hint })),
  chosen: [],
  note: '',
  readings: [],
  isOpen: true,
}
const reading = {
  at: new Date('2026-11-25T09:00:00Z'),
  by: 'Tomasz',
  told: ['Their duty solicitor or own lawyer'],
  note: '',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, paragraphs: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'told', text: 'Choose whom you told, or that nobody is told yet' },
        { field: 'note', text: 'Write why nobody is told yet, and when you will' },
      ],
    },
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(200),
    readings: Array.from({ length: 8 }, () => ({ ...reading, by: 'W'.repeat(40), note: 'W'.repeat(1_000) })),
    isOpen: false,
  },
  restricted: { ...ordinary, readings: [reading], isOpen: false },
} satisfies Record<string, DefenceModel>
export const render = defenceView
