import { emptyForm } from '#platform/forms.ts'
import { readingInterpreters, readingModes, verdicts } from '../rules/codes.ts'
import { readingView, type ReadingModel } from './reading.view.ts'

const line = { id: 'living', ask: 'Where they lived', answer: 'Four to a room', isWithheld: false }
const before = {
  verdict: 'They say that it is right',
  how: 'In the same room; in Polish; None was needed',
  leftOut: 0,
  note: '',
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: ReadingModel = {
  form: emptyForm,
  action: '/reading/exploitation',
  backHref: '/safeguarding/1/referrals/2',
  answersHref: '/answers/exploitation',
  reference: 'PSN-7K3Q2M',
  title: 'What happened',
  seen: '',
  value: () => '',
  lines: [line, { ...line, id: 'had-to-do', ask: 'What they had to do', isWithheld: true }],
  verdicts,
  modes: readingModes,
  interpreters: readingInterpreters,
  before: [before],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, lines: [], before: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['verdict', 'language', 'interpreter', 'mode', 'note'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    lines: Array.from({ length: 16 }, (_, at) => ({
      ...line,
      id: `question-${at}`,
      ask: 'word '.repeat(40),
      answer: 'word '.repeat(400),
    })),
    before: Array.from({ length: 10 }, () => ({ ...before, note: 'W'.repeat(300) })),
  },
  restricted: { ...ordinary, before: [{ ...before, leftOut: 1, note: 'Not the town' }] },
} satisfies Record<string, ReadingModel>
export const render = readingView
