import { emptyForm } from '#platform/forms.ts'
import { setUpView, type SetUpModel } from './set-up.view.ts'

const base: SetUpModel = {
  form: emptyForm,
  partnershipHref: '/set-up/example/partnership',
  demonstrationAction: '/set-up/example/demonstration',
}

export const render = setUpView
export const examples = {
  ordinary: base,
  empty: base,
  error: {
    ...base,
    form: {
      values: {},
      errors: [
        { field: null, text: 'This link has been used meanwhile. Sign in, or ask whoever set this up' },
      ],
    },
  },
  longest: { ...base, partnershipHref: `/set-up/${'e'.repeat(43)}/partnership` },
  restricted: base,
} satisfies Record<string, SetUpModel>
