import { emptyForm } from '#platform/forms.ts'
import { ends } from '../requirement-form.ts'
import { endView, type EndModel } from './end.view.ts'

const ordinary: EndModel = {
  form: emptyForm,
  action: '/risk/requirements/1/end',
  backHref: '/risk/requirements/1',
  question: 'Who brings the workers to the car washes in Sandford?',
  reason: '',
  note: '',
  reasons: ends,
}
export const examples = {
  ordinary,
  empty: ordinary,
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'reason', text: 'Choose why it is not asked any more' }] },
  },
  longest: { ...ordinary, question: 'W'.repeat(500) },
  restricted: ordinary,
} satisfies Record<string, EndModel>
export const render = endView
