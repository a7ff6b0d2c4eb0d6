import { html } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { exploitationTypes, routes } from '../states.ts'
import { triageReportView, type TriageReportModel } from './triage-report.view.ts'

const at = html`25 November 2026, 09:00`
const base: TriageReportModel = {
  reportId: '00000000-0000-4000-8000-000000000001',
  heading: 'Report of 25 November 2026',
  tags: [{ text: 'In hand', colour: 'blue' }],
  facts: [
    { label: 'Received', value: at },
    { label: 'Danger', value: 'Nobody in danger now' },
  ],
  told: [
    { label: 'What is happening', lines: ['Three men sleep above the car wash.'] },
    { label: 'Where', lines: ['The car wash on Invented Road'] },
  ],
  files: [],
  flags: [],
  contactHref: null,
  alike: [],
  messages: [],
  mayWrite: true,
  hasUnread: false,
  steps: [
    {
      action: 'accept',
      button: 'Accept as intelligence',
      needsReason: true,
      blockedBecause: null,
      types: exploitationTypes,
      routes: null,
    },
    {
      action: 'route-away',
      button: 'Send it where it belongs',
      needsReason: true,
      blockedBecause: null,
      types: null,
      routes,
    },
    {
      action: 'release',
      button: 'Put it back in the queue',
      needsReason: false,
      blockedBecause: null,
      types: null,
      routes: null,
    },
  ],
  history: [{ at, text: 'Received', reason: '' }],
  itemsHref: null,
  form: emptyForm,
}
const flag = {
  kind: 'danger',
  title: 'Somebody may be in danger now',
  advice: 'Make sure that 999 has the report.',
  answered: null,
}

export const render = triageReportView
export const examples = {
  ordinary: base,
  empty: { ...base, told: [], history: [], steps: [] },
  error: {
    ...base,
    flags: [flag],
    form: {
      values: {},
      errors: [
        { field: 'reason-accept', text: 'Write down the reason' },
        { field: 'types', text: 'Choose at least one kind' },
        { field: 'answer-danger', text: 'Write down what was done' },
      ],
    },
  },
  longest: {
    ...base,
    told: Array.from({ length: 14 }, (_, row) => ({
      label: `Question ${row}`,
      lines: ['Long words. '.repeat(200)],
    })),
    flags: [flag, { ...flag, kind: 'child', answered: html`Priya: told children’s services` }],
    files: Array.from({ length: 10 }, (_, file) => ({
      href: '#',
      text: `File ${file}: JPEG`,
      note: `SHA-256 ${'0f'.repeat(32)}`,
    })),
    alike: Array.from({ length: 12 }, () => ({ href: '#', text: 'The very same words (new)', received: at })),
    messages: Array.from({ length: 12 }, () => ({
      who: 'The reporter',
      at,
      text: 'More words. '.repeat(80),
    })),
    hasUnread: true,
    contactHref: '/reports/1/contact',
  },
  restricted: {
    ...base,
    told: null,
    steps: [],
    mayWrite: false,
    messages: [{ who: 'The desk', at, text: null }],
  },
} satisfies Record<string, TriageReportModel>
