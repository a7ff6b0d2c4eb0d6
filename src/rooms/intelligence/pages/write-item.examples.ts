import { emptyForm } from '#platform/forms.ts'
import { itemFieldsModel } from './item-fields.ts'
import { writeItemView, type WriteItemModel } from './write-item.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: WriteItemModel = {
  action: '/items/1/write',
  itemHref: '/items/1',
  urn: '7K3QM-9TXF2',
  fields: itemFieldsModel(
    { values: { title: 'Workers sleeping at a car wash', text: 'Beds behind the office.' }, errors: [] },
    null,
    null,
  ),
  report: {
    receivedAt: at,
    text: 'There are beds in the back of the car wash.',
    facts: [{ label: 'Where', value: 'Sandford' }],
  },
  theirs: null,
}

export const examples = {
  ordinary,
  empty: { ...ordinary, fields: itemFieldsModel(emptyForm, null, null), report: null },
  error: {
    ...ordinary,
    fields: itemFieldsModel(
      {
        values: { text: 'Mine' },
        errors: [{ field: 'text', text: 'Somebody changed these words meanwhile' }],
      },
      null,
      null,
    ),
    theirs: { by: 'Colin', at, text: 'Theirs' },
  },
  longest: {
    ...ordinary,
    report: {
      receivedAt: at,
      text: 'word '.repeat(3_000),
      facts: Array.from({ length: 12 }, () => ({ label: 'Sign', value: 'Lives where they work' })),
    },
  },
  restricted: { ...ordinary, report: { receivedAt: at, text: null, facts: [] } },
} satisfies Record<string, WriteItemModel>
export const render = writeItemView
