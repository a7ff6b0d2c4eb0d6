import { emptyForm } from '#platform/forms.ts'
import { signInView, type SignInModel } from './sign-in.view.ts'

const base: SignInModel = { form: emptyForm, then: '/', isSetUp: true, isDemonstration: false }

export const render = signInView
export const examples = {
  ordinary: base,
  empty: { ...base, isSetUp: false },
  error: {
    ...base,
    form: {
      values: { email: 'priya@example.test' },
      errors: [
        { field: 'password', text: 'Enter your password' },
        { field: 'code', text: 'Enter the code from your authenticator app' },
      ],
    },
  },
  longest: {
    ...base,
    then: `/search?q=${'long-'.repeat(300)}`,
    form: { values: { email: `${'e'.repeat(60)}@${'m'.repeat(120)}.test` }, errors: [] },
  },
  restricted: { ...base, isDemonstration: true },
} satisfies Record<string, SignInModel>
