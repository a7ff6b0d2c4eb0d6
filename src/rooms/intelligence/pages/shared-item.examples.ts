import { emptyForm } from '#platform/forms.ts'
import { sharedItemView, type SharedItemModel } from './shared-item.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: SharedItemModel = {
  form: emptyForm,
  action: '/shared/1/accept',
  title: 'People living at a car wash',
  urn: '7K3QM-9TXF2',
  banner: 'OFFICIAL-SENSITIVE. 2CC A1 S2. C: lawful sharing permitted with conditions.',
  head: [{ label: 'From', value: 'Midshire Police' }],
  explained: ['2: Untested.', 'C: Known indirectly.'],
  why: 'Rosa at Midshire Police named Midshire Council on 25 November 2026, under Midshire sharing agreement.',
  conditions: {
    own: 'Housing team only.',
    instructions: 'Do not visit.',
    seen: 'Housing team only.\nDo not visit.',
  },
  acceptedAt: at,
  text: 'People are believed to sleep at a hand car wash.',
  doors: [{ href: '/mentions/releases/1', text: 'Say who and what it names' }],
  reader: 'Grace, Midshire Council, for safeguarding',
  at,
}

export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    conditions: null,
    acceptedAt: null,
    banner: 'OFFICIAL. 2CP. P: lawful sharing permitted.',
  },
  error: {
    ...ordinary,
    text: null,
    doors: [],
    acceptedAt: null,
    form: { values: {}, errors: [{ field: 'accept', text: 'Accept the conditions to read the item' }] },
  },
  longest: { ...ordinary, text: 'word '.repeat(3_900), title: 'W'.repeat(200) },
  restricted: { ...ordinary, text: null, doors: [], acceptedAt: null },
} satisfies Record<string, SharedItemModel>
export const render = sharedItemView
