import { formView, type FormModel } from './form.view.ts'

const ordinary: FormModel = {
  version: '27 April 2026',
  source: 'Home Office, prompt sheet',
  longTextMost: '15,000',
  sections: [
    {
      title: 'Age',
      rows: [
        { ask: 'Is the person under 18?', hint: '', takes: 'One of: Yes; No; Not sure', when: 'Always' },
        {
          ask: 'Its telephone number',
          hint: 'The desk’s own.',
          takes: 'A telephone number',
          when: 'If “Is the person under 18?” is yes or not sure',
        },
      ],
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, sections: [] },
  error: ordinary,
  longest: {
    ...ordinary,
    sections: Array.from({ length: 12 }, (_, at) => ({
      title: `Section ${at} ${'word '.repeat(12)}`,
      rows: Array.from({ length: 6 }, () => ({
        ask: 'word '.repeat(30),
        hint: 'word '.repeat(40),
        takes: 'word '.repeat(40),
        when: 'word '.repeat(30),
      })),
    })),
  },
  restricted: ordinary,
} satisfies Record<string, FormModel>
export const render = formView
