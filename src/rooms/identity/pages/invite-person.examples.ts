import { emptyForm } from '#platform/forms.ts'
import { invitePersonView, type InvitePersonModel } from './invite-person.view.ts'

const base: InvitePersonModel = {
  form: emptyForm,
  heading: 'Invite a person',
  intro: 'They come in as a contributor. Other rights you ask for afterwards.',
  action: '/administration/people/invite',
  backHref: '/administration/people',
  backText: 'Back to people',
  asksRole: true,
}

export const render = invitePersonView
export const examples = {
  ordinary: {
    ...base,
    form: { values: { name: 'Grace Example', email: 'grace@example.test', role: 'Team leader' }, errors: [] },
  },
  empty: base,
  error: {
    ...base,
    form: {
      values: { name: '', email: 'grace@example.test' },
      errors: [
        { field: 'name', text: 'Enter the person’s full name' },
        { field: 'email', text: 'Somebody already signs in with this address' },
      ],
    },
  },
  longest: {
    ...base,
    heading: `Let in ${'Agency '.repeat(28)}`,
    form: { values: { name: 'N'.repeat(120), email: `${'e'.repeat(64)}@example.test` }, errors: [] },
  },
  restricted: { ...base, asksRole: false },
} satisfies Record<string, InvitePersonModel>
