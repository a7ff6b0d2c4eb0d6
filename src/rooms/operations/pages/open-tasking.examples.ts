import { emptyForm } from '#platform/forms.ts'
import { markings, priorities } from '../rules/codes.ts'
import { openTaskingView, type OpenTaskingModel } from './open-tasking.view.ts'

const ordinary: OpenTaskingModel = {
  form: emptyForm,
  action: '/operations/new',
  backHref: '/operations',
  earlier: null,
  value: () => '',
  agencies: [
    { value: '1', text: 'Midshire Police (ourselves)' },
    { value: '2', text: 'Midshire Council' },
  ],
  options: [{ value: 'fire-notices', text: 'Fire: enforcement notice' }],
  questions: [{ value: '1', text: 'Who brings the workers? (Midshire Police)' }],
  assessments: [{ value: '1', text: 'ZZ1 1AA: Emerging concern (Midshire Police)' }],
  items: [{ value: '1', text: '7K3QM-9TXF2: A van at dawn (Midshire Police)' }],
  isCut: false,
  priorities,
  markings,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, options: [], questions: [], assessments: [], items: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        'asked',
        'why',
        'option',
        'requirement',
        'assessment',
        'item',
        'to',
        'dueDay',
        'priority',
        'marking',
        'handling',
      ].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    isCut: true,
    earlier: { id: '1', asked: 'W'.repeat(500), toName: 'W'.repeat(60) },
    items: Array.from({ length: 12 }, (_, at) => ({ value: String(at), text: 'W'.repeat(120) })),
  },
  restricted: {
    ...ordinary,
    earlier: { id: '1', asked: 'Visit the car wash', toName: 'Midshire Council' },
    agencies: [{ value: '1', text: 'Midshire Police (ourselves)' }],
  },
} satisfies Record<string, OpenTaskingModel>
export const render = openTaskingView
