import { emptyForm } from '#platform/forms.ts'
import { endChoices } from '../forms.ts'
import { endView, type EndModel } from './end.view.ts'

const ordinary: EndModel = {
  form: emptyForm,
  action: '/deconfliction/interests/1/end',
  words: '12, AB12 3DE',
  reasons: endChoices.map((one) => ({ ...one, hint: '' })),
}
export const examples = {
  ordinary,
  empty: ordinary,
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'reason', text: 'Choose why it ends' }] },
  },
  longest: { ...ordinary, words: 'W'.repeat(150) },
  restricted: { ...ordinary, reasons: ordinary.reasons.slice(0, 1) },
} satisfies Record<string, EndModel>
export const render = endView
