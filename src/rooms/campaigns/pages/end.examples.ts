import { emptyForm } from '#platform/forms.ts'
import { endView, type EndModel } from './end.view.ts'

const ordinary: EndModel = { form: emptyForm, backHref: '/campaigns/1', name: 'It may be next door' }
export const examples = {
  ordinary,
  empty: { ...ordinary, form: { values: { kind: 'closed' }, errors: [] } },
  error: {
    ...ordinary,
    form: { values: {}, errors: ['kind', 'words'].map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: { ...ordinary, name: 'W'.repeat(120), form: { values: { words: 'W'.repeat(2000) }, errors: [] } },
  restricted: { ...ordinary, form: { values: { kind: 'withdrawn' }, errors: [] } },
} satisfies Record<string, EndModel>
export const render = endView
