import { emptyForm } from '#platform/forms.ts'
import { declineReasons } from '../rules/codes.ts'
import { takeStepView, type TakeStepModel } from './take-step.view.ts'

const ordinary: TakeStepModel = {
  form: emptyForm,
  title: 'Accept a tasking',
  action: '/operations/taskings/1/accept',
  backHref: '/operations/taskings/1',
  asked: 'Visit the car wash by the station with a fire safety officer',
  refusal: null,
  value: () => '',
  owners: [{ value: '1', text: 'Colin, Analyst' }],
  reasons: null,
  wordsLabel: 'What they should know (optional)',
  button: 'Accept it',
  isFinal: false,
}
const decline: TakeStepModel = {
  ...ordinary,
  title: 'Decline a tasking',
  owners: null,
  reasons: { legend: 'Why do you decline?', choices: declineReasons },
  wordsLabel: 'In your own words',
  button: 'Decline it',
  isFinal: true,
}
export const examples = {
  ordinary,
  decline,
  empty: { ...ordinary, owners: [] },
  error: {
    ...decline,
    owners: ordinary.owners,
    form: {
      values: {},
      errors: ['owner', 'reason', 'words'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...decline, asked: 'W'.repeat(500) },
  restricted: {
    ...decline,
    refusal: 'Somebody has answered this tasking in the meantime. Look at it again',
  },
} satisfies Record<string, TakeStepModel>
export const render = takeStepView
