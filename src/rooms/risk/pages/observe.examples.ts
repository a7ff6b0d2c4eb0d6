import { emptyForm, type FormState } from '#platform/forms.ts'
import { dismissals, howObserved } from '../rules/codes.ts'
import { observeView, type ObserveModel } from './observe.view.ts'

const values: Readonly<Record<string, string>> = {
  text: 'original-1',
  code: 'LAB-01',
  quote: 'have not been paid',
}
const ordinary: ObserveModel = {
  form: emptyForm,
  action: '/risk/items/1/observe',
  dismissAction: '/risk/items/1/dismiss',
  itemHref: '/risk/items/1',
  urn: '7K3QM-9TXF2',
  warning: 'Where somebody comes from is never a sign by itself.',
  value: (name) => values[name] ?? '',
  suggested: {
    code: 'LAB-01',
    words: 'LAB-01: Is paid nothing or almost nothing',
    quote: 'have not been paid',
  },
  context: { title: 'The original, version 1', text: 'They have not been paid for weeks.', travels: false },
  texts: [
    { value: 'original-1', text: 'The original, version 1' },
    { value: 'release-2', text: 'What was let out on 24 November 2026' },
  ],
  signs: [{ title: 'Labour exploitation', signs: [{ value: 'LAB-01', text: 'LAB-01: Is paid nothing' }] }],
  hows: howObserved,
  sectors: [{ value: 'car_wash', text: 'Car wash' }],
  reasons: dismissals,
}
const wrong: FormState = {
  values,
  errors: [
    { field: 'quote', text: 'These words do not stand in the text. Copy them as they are there' },
    { field: 'how', text: 'Choose how it is known' },
    { field: 'observer', text: 'Write who observed it: a role, never a name' },
    { field: 'place', text: 'There is no ward or district of that name in the list' },
    { field: 'aware', text: 'Read the warning and confirm it: this sign comes close to a prejudice' },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, value: () => '', suggested: null, context: null, texts: [] },
  error: { ...ordinary, form: wrong },
  longest: {
    ...ordinary,
    context: { title: 'The original, version 12', text: 'word '.repeat(4_000), travels: false },
    suggested: { code: 'LAB-01', words: 'W'.repeat(120), quote: 'Q'.repeat(600) },
  },
  restricted: {
    ...ordinary,
    context: { title: 'What was let out', text: 'Something is said.', travels: true },
    sectors: [],
    texts: [{ value: 'release-2', text: 'What was let out on 24 November 2026' }],
  },
} satisfies Record<string, ObserveModel>
export const render = observeView
