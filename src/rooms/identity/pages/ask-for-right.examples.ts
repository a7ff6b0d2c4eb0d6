import { emptyForm } from '#platform/forms.ts'
import { askForRightView, type AskForRightModel } from './ask-for-right.view.ts'

const base: AskForRightModel = {
  form: emptyForm,
  name: 'Tomasz Example',
  action: '/administration/people/1/ask-for-right',
  backHref: '/administration/people/1',
  rights: [
    { value: 'analyst', text: 'Analyst', hint: 'Reads items that partners have released to the agency' },
    { value: 'auditor', text: 'Auditor', hint: 'Reads the audit log and nothing else' },
  ],
}

export const render = askForRightView
export const examples = {
  ordinary: {
    ...base,
    form: { values: { right: 'analyst', reason: 'Joins the analysis team on Monday.' }, errors: [] },
  },
  empty: { ...base, rights: [] },
  error: {
    ...base,
    form: {
      values: {},
      errors: [
        { field: 'right', text: 'Choose a right' },
        { field: 'reason', text: 'Say why this person needs it. Whoever decides reads this' },
      ],
    },
  },
  longest: {
    ...base,
    name: 'Wolfeschlegelsteinhausen '.repeat(4),
    form: { values: { reason: 'because '.repeat(60) }, errors: [] },
    rights: Array.from({ length: 10 }, (_, at) => ({
      value: String(at),
      text: `Right ${at}`,
      hint: 'May do what takes many words to say. '.repeat(3),
    })),
  },
  restricted: { ...base, rights: base.rights.slice(0, 1) },
} satisfies Record<string, AskForRightModel>
