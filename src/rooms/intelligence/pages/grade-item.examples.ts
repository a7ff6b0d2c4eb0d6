import { emptyForm } from '#platform/forms.ts'
import { gradeItemView, type GradeItemModel } from './grade-item.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: GradeItemModel = {
  form: emptyForm,
  action: '/items/1/grade',
  itemHref: '/items/1',
  urn: '7K3QM-9TXF2',
  seen: 1,
  values: {
    source: '2',
    assessment: 'C',
    handling: 'C',
    action: 'A1',
    sanitisation: 'S2',
    instructions: 'Do not visit.',
  },
  covertHref: '/items/1/grade?covert=yes',
  because: ['a child may be involved'],
  mapped: null,
  mapProblem: null,
  original: { text: 'Beds were seen behind the office.', provenance: 'Told to the reporter.' },
  report: { receivedAt: at, text: 'There are beds in the back.', facts: [] },
  history: [{ title: 'Version 1: 2DP', text: '2: first contact', by: 'Tomasz', at }],
}

export const examples = {
  ordinary,
  empty: { ...ordinary, values: {}, because: [], original: null, report: null, history: [], seen: 0 },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'sourceReason', text: 'Write why the source has this code' },
        { field: 'action', text: 'P carries no action code' },
      ],
    },
    mapProblem: 'That is no grade of the chosen scheme',
  },
  longest: {
    ...ordinary,
    mapped: {
      from: '5x5x5 B24',
      warnings: ['“Mostly reliable” becomes “reliable”.', 'Sharing was limited.'],
    },
    history: Array.from({ length: 9 }, (_, index) => ({
      title: `Version ${index + 1}: 2DP`,
      text: 'word '.repeat(180),
      by: 'Tomasz',
      at,
    })),
  },
  restricted: { ...ordinary, report: { receivedAt: at, text: null, facts: [] } },
} satisfies Record<string, GradeItemModel>
export const render = gradeItemView
