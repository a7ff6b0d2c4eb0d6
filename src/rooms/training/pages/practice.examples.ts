import { emptyForm } from '#platform/forms.ts'
import { practiceView, type PracticeModel } from './practice.view.ts'

const choices = [
  { value: '1', text: '1: reliable' },
  { value: '2', text: '2: untested' },
]
const ordinary: PracticeModel = {
  form: emptyForm,
  href: '/training/practice/1/G01',
  place: '1 of 12',
  item: { text: 'A van leaves five men at the car wash.', provenance: 'Told by a shopkeeper, who saw it.' },
  sources: choices,
  assessments: choices,
  handlings: choices,
  feedback: null,
  nextHref: '/training/practice/1/G02',
}
const line = { part: 'The source', isSame: true, given: '2: untested', meant: '2: untested' }
export const examples = {
  ordinary,
  empty: { ...ordinary, item: null, place: null },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['source', 'assessment', 'handling'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    item: { text: 'W'.repeat(500), provenance: 'W'.repeat(300) },
    feedback: { why: 'W'.repeat(500), lines: [line, { ...line, isSame: false, given: 'W'.repeat(90) }] },
  },
  restricted: {
    ...ordinary,
    feedback: { why: 'She saw it herself.', lines: [line] },
    nextHref: null,
  },
} satisfies Record<string, PracticeModel>
export const render = practiceView
