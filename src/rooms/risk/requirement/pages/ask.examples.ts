import { emptyForm } from '#platform/forms.ts'
import { audiences } from '../requirement-form.ts'
import { askView, type AskModel } from './ask.view.ts'

const ordinary: AskModel = {
  form: emptyForm,
  action: '/risk/requirements/new',
  backHref: '/risk/requirements',
  parent: null,
  value: () => '',
  kinds: [
    { value: 'every', text: 'Every kind' },
    { value: 'labour', text: 'Labour exploitation' },
  ],
  districts: [{ value: 'E06999991', text: 'Sandford' }],
  agencies: [
    { value: '1', text: 'Midshire Police', isChosen: false },
    { value: '2', text: 'Midshire Council', isChosen: true },
  ],
  audiences,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, districts: [], agencies: [{ value: '1', text: 'Midshire Police', isChosen: false }] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        'question',
        'why',
        'kind',
        'district',
        'areaWords',
        'fromDay',
        'untilDay',
        'whoAgencies',
        'whoRoles',
        'audience',
      ].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    parent: { id: '1', question: 'W'.repeat(500) },
    agencies: Array.from({ length: 12 }, (_, at) => ({
      value: String(at),
      text: 'W'.repeat(40),
      isChosen: false,
    })),
  },
  restricted: { ...ordinary, parent: { id: '1', question: 'How do crews move between sites?' } },
} satisfies Record<string, AskModel>
export const render = askView
