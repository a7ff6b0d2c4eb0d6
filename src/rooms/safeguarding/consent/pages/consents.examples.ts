import { emptyForm } from '#platform/forms.ts'
import { answers, interpreters, modes } from '../../rules/codes.ts'
import { consentsView, type ConsentsModel } from './consents.view.ts'

const one = {
  purpose: 'Help and support from us',
  answer: 'They agreed',
  isGiven: true,
  saidOn: '2026-11-24',
  how: 'They said it; in Polish; None was needed; read back to them; explained by an outreach worker',
  note: '',
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: ConsentsModel = {
  form: emptyForm,
  action: '/safeguarding/1/consent',
  backHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  value: () => '',
  purposes: [{ value: 'sharing', text: 'Sharing', hint: 'Name the agency' }],
  agencies: [{ value: '1', text: 'Safe Harbour Midshire' }],
  answers,
  modes,
  interpreters,
  said: [one],
}
const fields = [
  'purpose',
  'agency',
  'answer',
  'saidOn',
  'mode',
  'language',
  'interpreter',
  'readBack',
  'explainedBy',
  'note',
]
export const examples = {
  ordinary,
  empty: { ...ordinary, said: [], agencies: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: fields.map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: { ...ordinary, said: Array.from({ length: 12 }, () => ({ ...one, note: 'W'.repeat(1000) })) },
  restricted: { ...ordinary, said: [{ ...one, answer: 'They took their agreement back', isGiven: false }] },
} satisfies Record<string, ConsentsModel>
export const render = consentsView
