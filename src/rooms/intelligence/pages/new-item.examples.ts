import { emptyForm } from '#platform/forms.ts'
import { itemFieldsModel } from './item-fields.ts'
import { newItemView, type NewItemModel } from './new-item.view.ts'

const empty: NewItemModel = { fields: itemFieldsModel(emptyForm, null, null) }
const typed = {
  values: {
    title: 'Workers sleeping at a car wash',
    text: 'Four beds behind the office.',
    marking: 'official',
  },
  errors: [],
}

export const examples = {
  ordinary: { fields: itemFieldsModel(typed, null, null) },
  empty,
  error: {
    fields: itemFieldsModel(
      {
        values: { text: 'SECRET\nFour beds', exploitationTypes: 'unknown' },
        errors: [
          { field: 'text', text: 'This system must not hold anything above OFFICIAL-SENSITIVE' },
          { field: 'unknownReason', text: 'Write why the kind is not known yet' },
          { field: 'declared', text: 'Confirm that nothing here is above OFFICIAL-SENSITIVE' },
        ],
      },
      null,
      null,
    ),
  },
  longest: {
    fields: itemFieldsModel(
      { values: { text: 'word '.repeat(3_900), title: 'w'.repeat(200) }, errors: [] },
      null,
      null,
    ),
  },
  restricted: empty,
} satisfies Record<string, NewItemModel>
export const render = newItemView
