import { emptyForm } from '#platform/forms.ts'
import { authorityDeeds } from '../rules/codes.ts'
import { authorityView, type AuthorityModel } from './authority.view.ts'

const one = {
  what: 'They were told',
  authority: 'Midshire Council',
  on: '2026-11-25',
  note: 'They visit today',
  by: 'Grace',
}
const ordinary: AuthorityModel = {
  form: emptyForm,
  action: '/safeguarding/1/referrals/2/authority',
  backHref: '/safeguarding/1/referrals/2',
  reference: 'PSN-7K3Q2M',
  isOpen: true,
  value: () => '',
  deeds: authorityDeeds,
  notes: [one],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, notes: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['deed', 'authority', 'happenedOn', 'note'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    notes: Array.from({ length: 12 }, () => ({ ...one, authority: 'W'.repeat(200), note: 'W'.repeat(500) })),
  },
  restricted: { ...ordinary, isOpen: false },
} satisfies Record<string, AuthorityModel>
export const render = authorityView
