import { emptyForm } from '#platform/forms.ts'
import type { EditionModel } from '../parts.view.ts'
import { editionView, type StaffEditionModel } from './edition.view.ts'

const table = {
  id: 'reports-by-channel',
  title: 'Reports, by how they came',
  about: 'Numbers below 5 are not shown. The others are rounded to the nearest 5.',
  // As wide as an edition's tables are: by quarter.
  head: [
    'What',
    'January to March',
    'April to June',
    'July to September',
    'October to December',
    'Whole year',
  ],
  rows: [
    ['Professional', 'about 25', 'not shown', 'about 15', 'about 1,220', 'about 1,240'],
    ['All', 'about 45', 'about 30', 'about 75', 'about 1,340', 'about 1,530'],
  ],
  csv: null,
}
const edition: EditionModel = {
  counters: [
    { name: 'Concern', words: 'A report reached us. It may be right or wrong.', count: 'about 75' },
    { name: 'Confirmed victim', words: 'The national system decided.', count: 'fewer than 10' },
  ],
  tables: [table],
  withheld: [{ title: 'People, by age', why: 'Fewer than 10 in the whole year.' }],
}
const ordinary: StaffEditionModel = {
  form: emptyForm,
  id: '1',
  title: 'Annual report 2025, version 1',
  state: 'Drawn up on 4 January 2026. Not published.',
  reason: '',
  mayPublish: true,
  waitsForOther: false,
  mayWithdraw: false,
  edition,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, edition: { counters: [], tables: [], withheld: [] } },
  error: {
    ...ordinary,
    mayPublish: false,
    mayWithdraw: true,
    form: {
      values: { reason: 'Wrong' },
      errors: [{ field: 'reason', text: 'Write a little more about why' }],
    },
  },
  longest: {
    ...ordinary,
    reason: 'W'.repeat(1000),
    edition: {
      ...edition,
      tables: Array.from({ length: 12 }, (_, at) => ({
        ...table,
        id: `t-${at}`,
        title: `${'W'.repeat(117)} ${at}`,
      })),
    },
  },
  restricted: { ...ordinary, mayPublish: false, waitsForOther: true },
} satisfies Record<string, StaffEditionModel>
export const render = editionView
