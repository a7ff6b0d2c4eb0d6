import { emptyForm } from '#platform/forms.ts'
import { recordSourceView, type RecordSourceModel } from './record-source.view.ts'

const ordinary: RecordSourceModel = {
  form: emptyForm,
  action: '/items/1/source',
  itemHref: '/items/1',
  urn: '7K3QM-9TXF2',
  pseudonym: null,
}

export const examples = {
  ordinary,
  empty: ordinary,
  error: {
    ...ordinary,
    form: { values: { pseudonym: 'Bob' }, errors: [{ field: 'who', text: 'Write who it came from' }] },
  },
  longest: { ...ordinary, form: { values: { who: 'word '.repeat(800) }, errors: [] } },
  restricted: { ...ordinary, pseudonym: 'SRC-7K3Q' },
} satisfies Record<string, RecordSourceModel>
export const render = recordSourceView
