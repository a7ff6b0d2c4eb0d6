import { emptyForm } from '#platform/forms.ts'
import { connectionKinds, strengths } from '../rules/kinds.ts'
import { mentionsConnectView, type MentionsConnectModel } from './mentions-connect.view.ts'

const ordinary: MentionsConnectModel = {
  form: emptyForm,
  action: '/mentions/items/1/connect',
  backHref: '/mentions/items/1',
  urn: '7K3QM-9TXF2',
  text: 'Amina Yusuf drives AB12 CDE.',
  mentions: [
    { value: '1', text: 'Amina Yusuf (person)' },
    { value: '2', text: 'AB12CDE (vehicle)' },
  ],
  kinds: connectionKinds,
  strengths,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, mentions: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'left', text: 'Choose who or what' },
        { field: 'quote', text: 'These words do not stand in the text. Copy them as they are there' },
        { field: 'untilDay', text: 'The last day must not be before the first' },
      ],
    },
  },
  longest: {
    ...ordinary,
    text: 'word '.repeat(4_000),
    mentions: Array.from({ length: 12 }, (_, index) => ({ value: String(index), text: 'W'.repeat(120) })),
  },
  restricted: { ...ordinary, mentions: ordinary.mentions.slice(0, 1) },
} satisfies Record<string, MentionsConnectModel>
export const render = mentionsConnectView
