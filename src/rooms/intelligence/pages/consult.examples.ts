import { emptyForm } from '#platform/forms.ts'
import { consultView, type ConsultModel } from './consult.view.ts'

const ordinary: ConsultModel = {
  form: {
    values: {
      about: 'sanitise',
      originator: 'Designated lead, a school',
      answer: 'agreed',
      note: 'By telephone.',
    },
    errors: [],
  },
  action: '/items/1/consult',
  itemHref: '/items/1',
  urn: '7K3QM-9TXF2',
  subjects: [{ value: 'sanitise', text: 'Whether it may be sanitised' }],
  answers: [
    { value: 'agreed', text: 'They agreed' },
    { value: 'declined', text: 'They did not agree' },
  ],
}

export const examples = {
  ordinary,
  empty: { ...ordinary, form: emptyForm },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'about', text: 'Choose what you asked about' }] },
  },
  longest: { ...ordinary, form: { values: { note: 'word '.repeat(190) }, errors: [] } },
  restricted: { ...ordinary, form: emptyForm },
} satisfies Record<string, ConsultModel>
export const render = consultView
