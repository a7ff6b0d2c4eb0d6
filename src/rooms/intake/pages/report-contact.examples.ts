import { reportContactView, type ReportContactModel } from './report-contact.view.ts'

const base: ReportContactModel = {
  backHref: '/reports/1',
  rows: [
    { label: 'Told as', value: 'neighbour' },
    { label: 'Reach by', value: 'Telephone' },
    { label: 'At', value: '07700 900123' },
  ],
  warning: 'Before any contact, check that it is still safe.',
}

export const render = reportContactView
export const examples = {
  ordinary: base,
  empty: { ...base, rows: [], warning: null },
  error: { ...base, rows: null },
  longest: {
    ...base,
    rows: Array.from({ length: 13 }, (_, at) => ({ label: `Line ${at}`, value: 'words '.repeat(60) })),
  },
  restricted: { ...base, rows: [{ label: 'Reach by', value: 'Do not contact' }], warning: null },
} satisfies Record<string, ReportContactModel>
