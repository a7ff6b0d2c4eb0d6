import { emptyForm } from '#platform/forms.ts'
import { fieldsOf } from '../rules/entries.ts'
import { entryFormView, type EntryFormModel } from './entry-form.view.ts'

const ordinary: EntryFormModel = {
  form: emptyForm,
  kind: 'encounter',
  title: 'Log an encounter',
  action: '/joint-operations/1/field/new/encounter',
  backHref: '/joint-operations/1/field',
  hidden: [{ name: 'entry', value: '1' }],
  fields: fieldsOf.encounter.map((field) => ({ field, value: '' })),
  apart: [],
  closed: null,
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    kind: 'check',
    title: 'Nobody who came with them interprets',
    fields: fieldsOf.check.map((field) => ({ field, value: '' })),
  },
  error: {
    ...ordinary,
    form: {
      values: { place: '', person: 'A. K.' },
      errors: [
        { field: 'place', text: 'Enter where in the plan it was' },
        { field: 'child', text: 'Choose whether they are a child' },
      ],
    },
  },
  longest: {
    ...ordinary,
    title: 'Encounter',
    fields: fieldsOf.encounter.map((field) => ({ field, value: 'W'.repeat(field.max) })),
    apart: fieldsOf.decision.map((field) => field.label),
  },
  restricted: { ...ordinary, closed: 'Nothing can be written here now: it is not the time of its field' },
} satisfies Record<string, EntryFormModel>
export const render = entryFormView
