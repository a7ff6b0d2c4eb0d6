import { emptyForm } from '#platform/forms.ts'
import { surveyView, type SurveyModel } from './survey.view.ts'

const ordinary: SurveyModel = {
  form: emptyForm,
  backHref: '/campaigns/1',
  name: 'It may be next door',
  waves: [
    {
      title: 'Before the campaign',
      url: 'https://hub.example.test/survey/AB23CD45',
      opensOn: '2027-02-01',
      closesOn: '2027-02-14',
      people: '212',
    },
  ],
  results: [
    {
      question: 'Would you know what signs to look for?',
      baseline: '68% of 2,000 adults in the UK would not (2017)',
      before: '34% of 212 (28 to 41). Weighted by age 36% (29 to 44). 12% do not know.',
      after: 'Not shown: fewer than ten',
      change: 'Not known',
    },
  ],
  absent: ['Before: nobody answered who is 65 or older.'],
  named: [{ title: 'Before: what they speak', words: 'Gujarati 40, Polish 12.' }],
  source: 'Questions: own words.',
  choices: [{ value: 'after', text: 'After it, or while it runs' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, waves: [], results: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['wave', 'opensOn', 'closesOn'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, name: 'W'.repeat(120) },
  restricted: { ...ordinary, choices: [] },
} satisfies Record<string, SurveyModel>
export const render = surveyView
