import { emptyForm } from '#platform/forms.ts'
import { setUpPartnershipView, type SetUpPartnershipModel } from './set-up-partnership.view.ts'

const base: SetUpPartnershipModel = {
  form: emptyForm,
  action: '/set-up/example/partnership',
  backHref: '/set-up/example',
}
const typed = {
  name: 'Midshire Anti-Slavery Partnership',
  area: 'Midshire',
  'agency-name': 'Midshire Police',
  'agency-kind': 'police',
  'agency-capabilities': ['firstResponder', 'lawEnforcement'],
  'person-name': 'Petra Example',
  email: 'petra@example.test',
}

export const render = setUpPartnershipView
export const examples = {
  ordinary: { ...base, form: { values: typed, errors: [] } },
  empty: base,
  error: {
    ...base,
    form: {
      values: { ...typed, email: 'petra', name: '' },
      errors: [
        { field: 'name', text: 'Enter what your partnership is called' },
        { field: 'email', text: 'Enter an e-mail address in the correct form, like name@example.org' },
      ],
    },
  },
  longest: {
    ...base,
    form: {
      values: { ...typed, name: 'Midshire and '.repeat(15), 'agency-name': 'Agency '.repeat(28) },
      errors: [],
    },
  },
  restricted: base,
} satisfies Record<string, SetUpPartnershipModel>
