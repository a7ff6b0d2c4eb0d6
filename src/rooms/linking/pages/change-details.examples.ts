import { emptyForm } from '#platform/forms.ts'
import { changeReasons } from '../rules/change.ts'
import { aspects } from '../rules/kinds.ts'
import { changeDetailsView, type ChangeDetailsModel } from './change-details.view.ts'

const fields = aspects.person.map(({ value, text }) => ({
  name: value,
  label: text,
  value: value === 'born' ? '12 March 1990' : '',
}))
const ordinary: ChangeDetailsModel = {
  form: emptyForm,
  action: '/mentions/1/details',
  backHref: '/mentions/items/1',
  kind: 'Person',
  shown: 'Amina Yusuf',
  found: 'Amina Yusuf',
  text: 'Amina Yusuf, called Mina, born on 12 March 1991, drives AB12 CDE.',
  version: '2',
  fields,
  reasons: changeReasons,
  before: [
    {
      version: '1',
      said: ['Born: 12 March 1991', 'Role: driver'],
      until: '25 November 2026, Colin Example, Midshire Council',
      why: 'The words were misread',
    },
  ],
}
const long = 'Abcdefghijklmnopqrstuvwxyzabcdefghijklmn'
export const examples = {
  ordinary,
  empty: { ...ordinary, before: [], fields: fields.map((field) => ({ ...field, value: '' })) },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'born', text: 'These words do not stand in the text. Copy them as they are there' },
        { field: 'reason', text: 'Choose why it is changed' },
      ],
    },
  },
  longest: {
    ...ordinary,
    shown: 'W'.repeat(500),
    found: 'W'.repeat(500),
    text: `${long} `.repeat(400),
    fields: fields.map((field) => ({ ...field, value: long.repeat(12) })),
    before: Array.from({ length: 12 }, (_, index) => ({
      version: String(20 - index),
      said: Array.from({ length: 8 }, () => `Description: ${long.repeat(12)}`),
      until: `25 November 2026, ${long}, ${long}`,
      why: 'The words are about somebody or something else',
    })),
  },
  restricted: { ...ordinary, kind: 'Vehicle', shown: 'AB12CDE', found: 'AB12 CDE', before: [], fields: [] },
} satisfies Record<string, ChangeDetailsModel>
export const render = changeDetailsView
