import { emptyForm } from '#platform/forms.ts'
import { organisationImportView, type OrganisationImportModel } from './organisation-import.view.ts'

const base: OrganisationImportModel = {
  form: emptyForm,
  source: 'Home Office',
  vintage: '27 April 2026',
  facts: [
    { label: 'Standing', value: 'To be looked at' },
    { label: 'Rows in the file', value: '2' },
  ],
  faults: ['Row 2: The same name as in row 1.'],
  first: [{ name: 'Midshire Police', kind: 'Police force' }],
  more: 0,
  addAction: '/administration/organisations/1/add',
  undoAction: null,
}

export const render = organisationImportView
export const examples = {
  ordinary: base,
  empty: { ...base, faults: [], first: [], addAction: null },
  error: {
    ...base,
    form: { values: {}, errors: [{ field: null, text: 'Somebody else has changed this meanwhile' }] },
  },
  longest: {
    ...base,
    source: 'Publisher '.repeat(19),
    faults: Array.from({ length: 12 }, (_, at) => `Row ${at}: There is no name in this row.`),
    first: Array.from({ length: 12 }, (_, at) => ({
      name: `${at} ${'Council '.repeat(24)}`,
      kind: 'Council or combined authority',
    })),
    more: 4_950,
  },
  restricted: { ...base, addAction: null, undoAction: '/administration/organisations/1/undo' },
} satisfies Record<string, OrganisationImportModel>
