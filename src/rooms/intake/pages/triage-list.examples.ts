import { html } from '@article4/govuk-html'
import { triageListView, type TriageLine, type TriageListModel } from './triage-list.view.ts'

const tabs = [
  { text: 'Open', href: '/reports?view=open', isCurrent: true },
  { text: 'In my hands', href: '/reports?view=mine', isCurrent: false },
]
const line: TriageLine = {
  href: '/reports/1',
  received: html`25 November 2026, 09:00`,
  urgency: { text: 'Urgent', colour: 'orange' },
  about: 'Public form: car wash',
  marks: [],
  clock: { text: '3 hours to a first look', isLate: false },
  standing: 'New',
}
const base: TriageListModel = { tabs, lines: [line], emptyText: 'No reports are waiting.' }

export const render = triageListView
export const examples = {
  ordinary: base,
  empty: { ...base, lines: [] },
  error: { ...base, lines: [{ ...line, clock: { text: 'first look late by 2 hours', isLate: true } }] },
  longest: {
    ...base,
    lines: Array.from({ length: 12 }, (_, at) => ({
      ...line,
      href: `/reports/${at}`,
      urgency: { text: 'Danger now', colour: 'red' },
      marks: [
        { text: '2 to answer first', colour: 'red' },
        { text: 'Children', colour: 'orange' },
        { text: 'New message', colour: 'green' },
        { text: '50 with the same words', colour: 'purple' },
      ],
      standing: 'In hand: Priya-Constance Longlastname-Featherstonehaugh',
    })),
  },
  restricted: {
    ...base,
    lines: [{ ...line, about: 'By telephone: no setting said', clock: null, standing: 'Sent elsewhere' }],
  },
} satisfies Record<string, TriageListModel>
