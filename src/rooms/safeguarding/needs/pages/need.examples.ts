import { emptyForm } from '#platform/forms.ts'
import { needView, type NeedModel } from './need.view.ts'

const step = {
  deed: 'Somebody takes it on: Owen',
  words: '',
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: NeedModel = {
  form: emptyForm,
  action: '/safeguarding/1/needs/2',
  backHref: '/safeguarding/1/needs',
  kind: 'A safe place to live',
  urgency: 'Today',
  words: 'With a lock on the door',
  state: 'Taken on',
  owner: 'Owen',
  servicesHref: '/safeguarding/1/needs/2/services',
  actions: [
    { value: 'pass-on', text: 'Somebody else takes it on' },
    { value: 'meet', text: 'It is met' },
  ],
  staff: [{ value: '1', text: 'Owen' }],
  steps: [step],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, state: 'Nobody has taken it', owner: '', words: '', steps: [], servicesHref: null },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['action', 'staff', 'words'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    words: 'W'.repeat(1000),
    steps: Array.from({ length: 12 }, () => ({ ...step, words: 'W'.repeat(1000) })),
  },
  restricted: { ...ordinary, actions: [{ value: 'pass-on', text: 'Somebody else takes it on' }] },
} satisfies Record<string, NeedModel>
export const render = needView
