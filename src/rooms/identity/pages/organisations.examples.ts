import { html } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { organisationsView, type OrganisationsModel } from './organisations.view.ts'

const one: OrganisationsModel['imports'][number] = {
  source: 'Home Office',
  href: '/administration/organisations/1',
  vintage: '27 April 2026',
  imported: html`<time datetime="2026-11-25T09:00:00.000Z">25 November 2026, 09:00</time>`,
  by: 'Petra Example',
  rows: '526',
  standing: 'In use',
}
const base: OrganisationsModel = { form: emptyForm, imports: [one] }

export const render = organisationsView
export const examples = {
  ordinary: base,
  empty: { ...base, imports: [] },
  error: {
    ...base,
    form: {
      values: { source: 'Home Office', 'vintage-day': '31', 'vintage-month': '2', 'vintage-year': '2026' },
      errors: [
        { field: 'file', text: 'Choose a file' },
        { field: 'vintage', text: 'Enter a real date, like 27 3 2026' },
      ],
    },
  },
  longest: {
    ...base,
    imports: Array.from({ length: 12 }, (_, at) => ({ ...one, source: `${at} ${'Publisher '.repeat(19)}` })),
  },
  restricted: { ...base, imports: [{ ...one, standing: 'Taken back' }] },
} satisfies Record<string, OrganisationsModel>
