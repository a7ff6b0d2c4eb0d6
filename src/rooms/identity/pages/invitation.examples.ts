import { emptyForm } from '#platform/forms.ts'
import { invitationView, type InvitationModel } from './invitation.view.ts'

const base: InvitationModel = {
  form: emptyForm,
  name: 'Priya Example',
  email: 'priya@example.test',
  agency: 'Midshire Police',
  partnership: 'Midshire Partnership',
  passwordAction: '/invitation/example',
  passkeyAction: '/invitation/example/passkey',
  passkeyBegin: '/invitation/example/passkey/begin',
  secret: 'ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567',
  appAddress: 'otpauth://totp/Midshire:priya?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  shortest: 12,
}

export const render = invitationView
export const examples = {
  ordinary: base,
  empty: base,
  error: {
    ...base,
    form: {
      values: {},
      errors: [
        {
          field: 'password',
          text: 'Your password must be 12 characters or more. Three or four words with spaces are easy to remember',
        },
        { field: 'code', text: 'The code does not fit. Wait for the next one and type that' },
      ],
    },
  },
  longest: {
    ...base,
    name: 'Wolfeschlegelsteinhausen '.repeat(4),
    agency: 'Agency '.repeat(28),
    partnership: 'Partnership '.repeat(16),
  },
  restricted: { ...base, form: { values: { label: 'Work phone' }, errors: [] } },
} satisfies Record<string, InvitationModel>
