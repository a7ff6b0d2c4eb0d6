import { emptyForm } from '#platform/forms.ts'
import { ageStates, genders, interpreterWishes } from '../../rules/codes.ts'
import { recordFormView, type RecordFormModel } from './record-form.view.ts'

const ordinary: RecordFormModel = {
  form: emptyForm,
  action: '/safeguarding/1/details',
  backHref: '/safeguarding/1',
  heading: 'Change what is known of PSN-7K3Q2M',
  submit: 'Keep it',
  value: (name) => ({ workingName: 'River', ageState: 'adult', 'birth-year': '1994' })[name] ?? '',
  ageStates,
  genders,
  interpreterWishes,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, heading: 'Open a record', submit: 'Open it', value: () => '' },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        'workingName',
        'ageState',
        'birth',
        'ageSaid',
        'gender',
        'languages',
        'interpreter',
        'nationality',
      ].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, value: () => 'W'.repeat(300) },
  restricted: { ...ordinary, value: (name) => (name === 'ageState' ? 'not-sure' : '') },
} satisfies Record<string, RecordFormModel>
export const render = recordFormView
