import { emptyForm } from '#platform/forms.ts'
import { releaseItemView, type ReleaseItemModel } from './release-item.view.ts'

const ordinary: ReleaseItemModel = {
  form: emptyForm,
  action: '/items/1/release',
  itemHref: '/items/1',
  urn: '7K3QM-9TXF2',
  marking: 'OFFICIAL-SENSITIVE',
  title: 'People living at a car wash',
  text: 'People are believed to sleep at a hand car wash.',
  version: 1,
  by: 'Tomasz',
  at: new Date('2026-11-25T09:00:00Z'),
  grade: '2CC',
  explained: ['2: Untested.', 'C: Known indirectly.', 'C: Lawful sharing permitted with conditions.'],
  reasons: '2: first contact\nC: told by somebody\nC: a child may be there',
  head: [{ label: 'Kind', value: 'labour exploitation' }],
  pairs: [{ warning: '“Sandford” is a detail taken from the original', answer: 'The town is needed' }],
  ownWork: false,
}

export const examples = {
  ordinary,
  empty: { ...ordinary, pairs: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'read', text: 'Confirm that you have read the text' }] },
  },
  longest: {
    ...ordinary,
    text: 'word '.repeat(3_900),
    pairs: Array.from({ length: 12 }, () => ({ warning: 'w'.repeat(150), answer: 'x'.repeat(300) })),
  },
  restricted: { ...ordinary, ownWork: true },
} satisfies Record<string, ReleaseItemModel>
export const render = releaseItemView
