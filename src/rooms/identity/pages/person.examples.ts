import { emptyForm } from '#platform/forms.ts'
import { personView, type PersonModel } from './person.view.ts'

const base: PersonModel = {
  form: emptyForm,
  name: 'Tomasz Example',
  role: 'Intelligence officer',
  facts: [
    { label: 'Sign-in name', value: 'tomasz@example.test' },
    { label: 'Account', value: 'Active' },
  ],
  rights: [{ text: 'Contributor', hint: 'May sign in and pass on a concern', value: 'contributor' }],
  endRightAction: '/administration/people/1/end-right',
  asked: ['Intelligence officer'],
  change: { action: '/administration/people/1', askHref: '/administration/people/1/ask-for-right' },
  endings: {
    linkAction: '/administration/people/1/new-link',
    linkText: 'Make a new link',
    linkHint:
      'For somebody who lost their way to sign in. Everything they signed in with until now ends when they use it.',
    leaveHref: '/administration/people/1/leave',
  },
}

export const render = personView
export const examples = {
  ordinary: base,
  empty: { ...base, rights: [], asked: [] },
  error: {
    ...base,
    form: {
      values: { name: '', role: 'Officer' },
      errors: [{ field: 'name', text: 'Enter the person’s full name' }],
    },
  },
  longest: {
    ...base,
    name: 'Wolfeschlegelsteinhausen '.repeat(4),
    rights: Array.from({ length: 11 }, (_, at) => ({
      text: `Right ${at}`,
      hint: 'May do what takes many words to say. '.repeat(4),
      value: 'analyst',
    })),
    asked: Array.from({ length: 10 }, (_, at) => `Right ${at}`),
  },
  restricted: { ...base, rights: [], asked: [], change: null, endings: null, endRightAction: null },
} satisfies Record<string, PersonModel>
