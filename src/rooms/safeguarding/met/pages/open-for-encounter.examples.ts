import { emptyForm } from '#platform/forms.ts'
import { ageStates, genders, interpreterWishes } from '../../rules/codes.ts'
import { openForEncounterView, type OpenForEncounterModel } from './open-for-encounter.view.ts'

const ordinary: OpenForEncounterModel = {
  form: emptyForm,
  action: '/safeguarding/met/1/new',
  backHref: '/safeguarding/met/1',
  value: (name) => ({ workingName: 'A. K.', languages: 'Vietnamese', ageState: 'not-sure' })[name] ?? '',
  words: 'When? 06:45\nWhat do they need now? Water',
  ageStates,
  genders,
  interpreterWishes,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, value: () => '', words: '' },
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
        'words',
      ].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, value: () => 'W'.repeat(300), words: 'W'.repeat(2000) },
  restricted: { ...ordinary, value: (name) => (name === 'ageState' ? 'child' : '') },
} satisfies Record<string, OpenForEncounterModel>
export const render = openForEncounterView
