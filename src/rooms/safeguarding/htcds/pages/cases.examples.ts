import { emptyForm } from '#platform/forms.ts'
import { casesView, type CasesModel } from './cases.view.ts'

const downloads = [
  { href: '/safeguarding/case-standard/csv', words: 'A table (CSV)' },
  { href: '/safeguarding/case-standard/xlsx', words: 'A spreadsheet (XLSX)' },
]
const refusal = { row: '3', column: 'H', words: 'prs_Gender: “Feminin” is no code of this field' }
const warning = { row: '1', column: 'C', words: '“Notes” is no field of the standard: nothing of it is read' }
const none = { cases: 1, refused: [], refusedMore: 0, warned: [], warnedMore: 0, opened: null }
const opened = { row: '2', href: '/safeguarding/1', reference: 'PSN-7K3Q2M' }
const many = <One>(one: One): One[] => Array.from({ length: 12 }, () => one)

export const examples = {
  ordinary: { form: emptyForm, found: { ...none, cases: 3, warned: [warning] }, downloads },
  empty: { form: emptyForm, found: null, downloads },
  error: {
    form: {
      values: { deed: 'open' },
      errors: [
        { field: 'file', text: 'Choose a file' },
        { field: 'deed', text: 'Choose whether you only look, or open records' },
      ],
    },
    found: null,
    downloads,
  },
  longest: {
    form: emptyForm,
    found: {
      ...none,
      cases: 1000,
      refused: many({ ...refusal, words: 'W'.repeat(300) }),
      refusedMore: 900,
      warned: many({ ...warning, words: 'W'.repeat(300) }),
      warnedMore: 12,
    },
    downloads,
  },
  restricted: { form: emptyForm, found: { ...none, opened: [opened, opened] }, downloads },
} satisfies Record<string, CasesModel>
export const render = casesView
