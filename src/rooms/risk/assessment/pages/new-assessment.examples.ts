import { emptyForm } from '#platform/forms.ts'
import { audiences } from '../assess-form.ts'
import { newAssessmentView, type NewAssessmentModel } from './new-assessment.view.ts'

const choice = (value: string, text: string) => ({ value, text, hint: 'What it means' })
const sign = {
  id: '1',
  words: 'LIV-02: Lives where they work',
  quote: 'sleep at a car wash',
  isAgainst: false,
  isChosen: true,
}
const text: NewAssessmentModel['texts'][number] = {
  name: 'release-1',
  title: 'Workers sleeping at a car wash',
  line: '7K3QM-9TXF2, Midshire Police, 2CP, as it was let out',
  href: '/shared/1',
  isChosen: true,
  signs: [
    sign,
    { ...sign, id: '2', words: 'CTR-01: An official visit found things in order', isAgainst: true },
  ],
}
const ordinary: NewAssessmentModel = {
  form: emptyForm,
  action: '/risk/assessments/new?about=postcode-ZZ11AA&kind=labour',
  backHref: '/risk/assessments',
  heading: 'Assess: ZZ1 1AA',
  kindWords: 'Labour exploitation',
  hidden: [{ name: 'about', value: 'postcode-ZZ11AA' }],
  asksWho: false,
  value: () => '',
  texts: [text, { ...text, name: 'release-2', signs: [], isChosen: false }],
  bands: [choice('emerging', 'Emerging concern'), choice('significant', 'Significant concern')],
  confidences: [choice('low', 'Low'), choice('high', 'High')],
  audiences,
  child: null,
  reviewHint: 'You may leave it empty',
}
const child: NewAssessmentModel = {
  ...ordinary,
  kindWords: 'Exploitation of children',
  asksWho: true,
  child: {
    about: 'Not asked, not known and no are three answers.',
    sections: [
      {
        title: 'The child',
        questions: [
          {
            code: 'under-18',
            words: 'Is it known that the child is under 18?',
            hint: 'Where it is not known they are treated as a child',
          },
          { code: 'gain', words: 'Does somebody else gain by it?', hint: '' },
        ],
      },
    ],
    answers: [
      { value: 'yes', text: 'Yes' },
      { value: 'not-asked', text: 'Not asked yet' },
    ],
  },
}
export const examples = {
  ordinary,
  empty: { ...ordinary, texts: [{ ...text, signs: [], isChosen: false }] },
  error: {
    ...child,
    form: {
      values: {},
      errors: [
        { field: 'peopleWords', text: 'Write who it is about' },
        { field: 'texts', text: 'Choose at least one item or sign that the assessment stands on' },
        { field: 'band', text: 'Choose the band' },
        { field: 'confidence', text: 'Choose how sure you are' },
        { field: 'reasons', text: 'Write your reasons' },
        { field: 'overrideReason', text: 'Write why you decide otherwise' },
        { field: 'child-gain-words', text: 'Say what is done to the child' },
        { field: 'reviewOn', text: 'Enter by when somebody looks at it again' },
        { field: 'audience', text: 'Choose who may read it' },
      ],
    },
  },
  longest: {
    ...child,
    heading: `Assess: ${'W'.repeat(120)}`,
    texts: Array.from({ length: 4 }, (_, at) => ({
      ...text,
      name: `release-${at}`,
      title: 'W'.repeat(200),
      signs: Array.from({ length: 3 }, (_unused, nth) => ({
        ...sign,
        id: `${at}-${nth}`,
        words: 'W'.repeat(120),
        quote: 'Q'.repeat(600),
      })),
    })),
  },
  restricted: { ...ordinary, texts: [{ ...text, isChosen: false }] },
} satisfies Record<string, NewAssessmentModel>
export const render = newAssessmentView
