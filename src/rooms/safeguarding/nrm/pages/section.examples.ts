import { emptyForm } from '#platform/forms.ts'
import { sectionView, type Field, type SectionModel } from './section.view.ts'

const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  id,
  ask: `Question ${id}`,
  hint: 'A rough time is good enough.',
  kind,
  options: [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ],
  values: [],
  value: () => '',
  ...more,
})
const fields = [
  field('living', 'text', { values: ['Four to a room'] }),
  field('still-there', 'radios', { values: ['no'] }),
  field('how-exploited', 'checkboxes', { values: ['yes'] }),
  field('person-email-safe', 'tick'),
  field('birth-date', 'date'),
  field('first-name', 'line'),
]
const ordinary: SectionModel = {
  form: emptyForm,
  action: '/answers/exploitation',
  backHref: '/safeguarding/1/referrals/2',
  reference: 'PSN-7K3Q2M',
  title: 'What happened',
  seen: '',
  isOpen: true,
  sent: [],
  derived: [],
  fields,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, fields: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: fields.map(({ id }) => ({ field: id, text: `Mend ${id}` })),
    },
  },
  longest: {
    ...ordinary,
    fields: fields.map((one) => ({ ...one, ask: 'word '.repeat(40), hint: 'word '.repeat(60) })),
  },
  restricted: {
    ...ordinary,
    isOpen: false,
    sent: [{ ask: 'How they lived', answer: 'Four to a room' }],
    fields: [],
    derived: [
      {
        ask: 'Is the person under 18?',
        answer: 'Not sure',
        from: 'What is known of them',
        href: '/safeguarding/1/details',
      },
    ],
  },
} satisfies Record<string, SectionModel>
export const render = sectionView
