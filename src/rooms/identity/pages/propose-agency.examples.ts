import { emptyForm } from '#platform/forms.ts'
import { proposeAgencyView, type ProposeAgencyModel } from './propose-agency.view.ts'

const base: ProposeAgencyModel = { form: emptyForm, searched: '', listed: 977, found: [], chosen: null }
const found = {
  name: 'Midshire County Council',
  href: '/administration/agencies/propose?organisation=1',
  from: 'Home Office, 27 April 2026',
}

export const render = proposeAgencyView
export const examples = {
  ordinary: {
    ...base,
    searched: 'midshire',
    found: [found],
    chosen: { name: 'Midshire County Council', kind: 'local-authority' },
  },
  empty: { ...base, listed: 0 },
  error: {
    ...base,
    form: {
      values: {},
      errors: [
        { field: 'name', text: 'Enter the agency’s name' },
        { field: 'kind', text: 'Choose what kind of organisation it is' },
      ],
    },
  },
  longest: {
    ...base,
    searched: 'c'.repeat(200),
    found: Array.from({ length: 12 }, (_, at) => ({ ...found, name: `${at} ${'Council '.repeat(24)}` })),
  },
  restricted: { ...base, searched: 'nothing like it' },
} satisfies Record<string, ProposeAgencyModel>
