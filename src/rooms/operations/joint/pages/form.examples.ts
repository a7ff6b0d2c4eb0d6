import { emptyForm } from '#platform/forms.ts'
import { formView, type Field, type FormModel } from './form.view.ts'

const fields: readonly Field[] = [
  { kind: 'heading', label: 'The day' },
  { kind: 'line', name: 'title', label: 'A name that tells nothing', hint: 'It is said aloud' },
  { kind: 'day', name: 'day', label: 'Which day?' },
  { kind: 'short', name: 'fromTime', label: 'From', hint: 'Like 06:30' },
  { kind: 'number', name: 'people', label: 'People expected' },
  { kind: 'words', name: 'words', label: 'Method', rows: 8 },
  {
    kind: 'radios',
    name: 'presence',
    label: 'Is Immigration Enforcement there?',
    items: [
      { value: 'not-present', text: 'Not there', hint: 'And not on call' },
      { value: 'present', text: 'There' },
    ],
  },
  {
    kind: 'select',
    name: 'person',
    label: 'Who?',
    items: [{ value: '1', text: 'Grace, Safeguarding lead' }],
  },
  { kind: 'note', label: 'As each person says it.' },
  { kind: 'datalist', name: 'countries', values: ['Albania', 'Vietnam'] },
  { kind: 'line', name: 'country1', label: 'Country 1', list: 'countries' },
  { kind: 'hidden', name: 'version', value: '2' },
]
const ordinary: FormModel = {
  form: emptyForm,
  title: 'Method',
  back: { href: '/joint-operations/1', text: 'The operation' },
  lead: ['Everybody who is named reads what you write here.'],
  links: [{ href: '/operations/options', text: 'What can be done, and who may do it' }],
  list: {
    caption: 'Who is named',
    head: ['Role', 'Who', 'Agency', 'End'],
    rows: [['Victim lead', 'Grace', 'Midshire Council', { href: '/end', text: 'End this name' }]],
    empty: 'Nobody is named.',
  },
  refusal: null,
  action: '/joint-operations/1/parts/method',
  fields,
  button: 'Write it',
  isFinal: false,
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    lead: [],
    links: [],
    list: { caption: 'None', head: [], rows: [], empty: 'Nobody is named.' },
  },
  error: {
    ...ordinary,
    list: null,
    form: {
      values: { words: 'What was typed stays' },
      errors: ['title', 'day', 'fromTime', 'people', 'words', 'presence', 'person'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(80),
    lead: ['W'.repeat(2_000)],
    list: {
      caption: 'Who is named',
      head: ['Role', 'Who'],
      rows: Array.from({ length: 12 }, () => ['W'.repeat(60), 'W'.repeat(60)]),
      empty: '',
    },
  },
  restricted: {
    ...ordinary,
    isFinal: true,
    refusal: {
      words: 'Something is missing before this can be done',
      points: [
        { href: '/joint-operations/1/people', text: 'A victim lead whose agency does not enforce the law' },
      ],
    },
  },
} satisfies Record<string, FormModel>
export const render = formView
