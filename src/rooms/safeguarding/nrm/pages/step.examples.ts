import { emptyForm } from '#platform/forms.ts'
import { closeReasons } from '../rules/codes.ts'
import { stepView, type Finder, type StepModel } from './step.view.ts'

const finder: Finder = {
  href: '/steps/choose',
  words: 'invented',
  kind: '',
  search: '?words=invented&kind=',
  kinds: [{ value: 'police', text: 'Police' }],
  isAsked: true,
  total: 526,
  count: 1,
  found: [{ value: 'An Invented Trust', text: 'An Invented Trust' }],
}
const ordinary: StepModel = {
  form: emptyForm,
  title: 'Choose a first responder',
  action: '/steps/choose?words=invented&kind=',
  backHref: '/safeguarding/1/referrals/2',
  reference: 'PSN-7K3Q2M',
  refusal: null,
  value: () => '',
  finder,
  needsReference: false,
  reasons: null,
  isFinal: false,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, finder: { ...finder, words: '', search: '', isAsked: false, count: 0, found: [] } },
  error: {
    ...ordinary,
    finder: null,
    needsReference: true,
    reasons: { legend: 'Why is it closed?', choices: closeReasons },
    isFinal: true,
    form: {
      values: {},
      errors: ['happenedOn', 'reference', 'reason', 'words'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    finder: {
      ...finder,
      count: 400,
      found: Array.from({ length: 12 }, (_, at) => ({ value: `${at}`, text: 'word '.repeat(20) })),
    },
  },
  restricted: { ...ordinary, finder: null, refusal: 'This cannot be said of it now' },
} satisfies Record<string, StepModel>
export const render = stepView
