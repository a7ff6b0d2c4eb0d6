import { emptyForm } from '#platform/forms.ts'
import { roles } from '../rules/roles.ts'
import { rolesView, type RolesModel } from './roles.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: RolesModel = {
  form: emptyForm,
  action: '/risk/assessments/1/roles',
  assessmentHref: '/risk/assessments/1',
  title: 'the four men, item 7K3QM-9TXF2',
  value: () => '',
  standing: [
    { words: roles[0].text, since: null, reason: 'They may not leave.', by: 'Grace', at },
    { words: roles[2].text, since: '2026-11-01', reason: 'Found with the plants.', by: 'Tomasz', at },
  ],
  history: [{ words: roles[2].text, deed: 'Noted', by: 'Tomasz', at }],
  stated: ['driver', 'worker'],
  choices: roles,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, standing: [], history: [], stated: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'role', text: 'Choose the role' },
        { field: 'deed', text: 'Choose whether you note it or take it back' },
        { field: 'since', text: 'Enter a day that is not after today' },
        { field: 'reason', text: 'Write the reason' },
      ],
    },
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(200),
    standing: ordinary.standing.map((one) => ({ ...one, reason: 'W'.repeat(1_000), by: 'W'.repeat(40) })),
    stated: ['W'.repeat(200)],
  },
  restricted: { ...ordinary, stated: [] },
} satisfies Record<string, RolesModel>
export const render = rolesView
