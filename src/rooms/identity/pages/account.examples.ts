import { html } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { accountView, type AccountModel } from './account.view.ts'

const day = html`<time datetime="2026-11-25T09:00:00.000Z">25 November 2026, 09:00</time>`
const base: AccountModel = {
  form: emptyForm,
  facts: [
    { label: 'Name', value: 'Priya Example' },
    { label: 'Agency', value: 'Midshire Police' },
    { label: 'Sign-in name', value: 'priya@example.test' },
  ],
  warning: null,
  rights: ['Contributor: may sign in and pass on a concern'],
  passkeys: [{ label: 'Work phone', added: day, used: day, removeAction: '/account/passkeys/a/remove' }],
  password: 'You have no password.',
  addAction: '/account/passkeys',
  addBegin: '/account/passkeys/begin',
  sessions: [{ since: day, seen: day, method: 'Passkey', isThis: 'This one' }],
  endOthersAction: null,
  invitations: [{ made: day, by: 'Petra Example', used: day }],
}

export const render = accountView
export const examples = {
  ordinary: base,
  empty: {
    ...base,
    rights: [],
    passkeys: [],
    invitations: [],
    password: 'You also have a password with a code.',
  },
  error: {
    ...base,
    form: {
      values: {},
      errors: [{ field: null, text: 'This is your only way to sign in. Add another passkey first' }],
    },
    warning: 'Signing in under your name was refused 4 times in the last 30 days.',
  },
  longest: {
    ...base,
    passkeys: Array.from({ length: 12 }, (_, at) => ({
      label: `Device ${at} ${'long '.repeat(14)}`,
      added: day,
      used: html`Never`,
      removeAction: `/account/passkeys/${at}/remove`,
    })),
    sessions: Array.from({ length: 12 }, () => ({
      since: day,
      seen: day,
      method: 'Password with a code',
      isThis: 'Another',
    })),
    endOthersAction: '/account/end-other-sessions',
  },
  restricted: { ...base, addAction: null },
} satisfies Record<string, AccountModel>
