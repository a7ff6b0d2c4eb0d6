import { emptyForm, type FormState } from '#platform/forms.ts'
import { aspectsOf, kinds } from '../rules/kinds.ts'
import { mentionsView, type MentionsModel, type Question } from './mentions.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const question: Question = {
  name: '12',
  number: '1',
  kindText: 'Telephone number',
  found: '07700 900123',
  why: 'Sure by its form: a complete British mobile number',
  times: 2,
  note: '',
  answer: '',
  value: () => '',
  kinds: [{ value: '', text: 'As suggested: telephone number' }, ...kinds],
  aspects: [],
}
const person: Question = {
  ...question,
  name: '40',
  number: '2',
  kindText: 'Person',
  found: 'Amina Yusuf',
  why: 'A guess: capital words with a name on our list',
  times: 1,
  aspects: aspectsOf('person'),
}
const confirmed: MentionsModel['confirmed'][number] = {
  mark: 'A',
  kind: 'Vehicle',
  shown: 'AB12CDE',
  found: 'AB12 CDE',
  details: 'Colour: white',
  by: 'Tomasz',
  at,
  subjectHref: '/subjects/1',
  withdrawHref: '/mentions/1/withdraw',
  changeHref: '/mentions/1/details',
}
const ordinary: MentionsModel = {
  form: emptyForm,
  action: '/mentions/items/1',
  title: 'Workers sleeping at a car wash',
  urn: '7K3QM-9TXF2',
  backHref: '/mentions',
  isOriginal: true,
  isOwn: true,
  version: '1',
  segments: [
    { text: 'She calls ', mark: null },
    { text: '07700 900123', mark: '1' },
    { text: '. ', mark: null },
    { text: 'Amina Yusuf', mark: '2' },
    { text: ' drives ', mark: null },
    { text: 'AB12 CDE', mark: 'A' },
  ],
  questions: [question, person],
  byHand: {
    name: 'new',
    value: () => '',
    kinds: [{ value: '', text: 'Choose one' }, ...kinds],
    aspects: aspectsOf('person'),
  },
  hints: ['12 March 1990', '£50 a day'],
  confirmed: [confirmed],
  connections: [{ words: 'Amina Yusuf drives AB12CDE', quote: 'Amina drives', strength: 'Probable' }],
  connectHref: '/mentions/items/1/connect',
  proposedHref: '/mentions/items/1/proposed',
  others: [{ text: 'What was let out on 24 November 2026', href: '/mentions/releases/2' }],
}
const wrong: FormState = {
  values: {},
  errors: [
    { field: null, text: 'This text was written anew' },
    { field: 'as-12', text: 'Write a telephone number, like 01632 960000' },
    { field: 'born-40', text: 'These words do not stand in the text. Copy them as they are there' },
    { field: 'kind-new', text: 'Choose what it is' },
  ],
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    segments: [],
    questions: [],
    hints: [],
    confirmed: [],
    connections: [],
    connectHref: null,
    others: [],
  },
  error: { ...ordinary, form: wrong },
  longest: {
    ...ordinary,
    title: 'W'.repeat(200),
    segments: [{ text: 'word '.repeat(3_000), mark: null }],
    questions: Array.from({ length: 12 }, (_, index) => ({
      ...person,
      name: String(100 + index),
      number: String(index + 1),
      found: 'W'.repeat(120),
    })),
    confirmed: Array.from({ length: 12 }, () => ({ ...confirmed, shown: 'V'.repeat(200) })),
  },
  restricted: {
    ...ordinary,
    isOriginal: false,
    isOwn: false,
    version: '',
    confirmed: [{ ...confirmed, withdrawHref: null, changeHref: null }],
    connections: [],
    connectHref: null,
    others: [],
  },
} satisfies Record<string, MentionsModel>
export const render = mentionsView
