import { emptyForm } from '#platform/forms.ts'
import { nameKinds } from '../../rules/codes.ts'
import { namesView, type NamesModel } from './names.view.ts'

const one = {
  kind: 'The name they give',
  name: 'Quillfeather',
  deed: 'Noted',
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: NamesModel = {
  form: emptyForm,
  action: '/safeguarding/1/names',
  backHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  value: () => '',
  kinds: nameKinds,
  names: [one],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, names: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['kind', 'name', 'deed'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, names: Array.from({ length: 12 }, () => ({ ...one, name: 'W'.repeat(200) })) },
  restricted: { ...ordinary, names: [one, { ...one, deed: 'Taken back' }] },
} satisfies Record<string, NamesModel>
export const render = namesView
