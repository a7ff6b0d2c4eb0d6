import { emptyForm } from '#platform/forms.ts'
import { releaseView, type ReleaseModel } from './release.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: ReleaseModel = {
  form: emptyForm,
  itemHref: '/items/1',
  here: '/items/1/releases/2',
  urn: '7K3QM-9TXF2',
  title: 'People living at a car wash',
  marking: 'OFFICIAL-SENSITIVE',
  grade: '2CC A1 S2',
  explained: ['2: Untested.', 'C: Known indirectly.'],
  instructions: 'Do not visit.',
  text: 'People are believed to sleep at a hand car wash.',
  releasedBy: 'Rosa',
  releasedAt: at,
  recalled: null,
  own: 'Midshire Police: it is the owner.',
  canSee: [
    {
      text: 'Midshire Council: named by Rosa on 25 November 2026, under Midshire sharing agreement until 31 May 2027, for crime and safeguarding. 3 readers, 2 have accepted the conditions; Grace has not.',
      terms: [{ label: 'Law', value: 'General processing' }],
      takeOffHref: '/x',
      reviewHref: '/y',
    },
  ],
  cannotSee: null,
  notices: [],
  mayShare: true,
}

export const examples = {
  ordinary,
  empty: { ...ordinary, canSee: [], instructions: '' },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'That agency is not named as reader now' }] },
  },
  longest: {
    ...ordinary,
    text: 'word '.repeat(3_900),
    cannotSee: Array.from({ length: 12 }, (_, index) => `Agency ${index}: it was not named`),
  },
  restricted: {
    ...ordinary,
    canSee: [],
    mayShare: false,
    recalled: { at, reason: 'It was wrong.' },
    notices: [
      { who: 'Grace, Midshire Council', confirmedAt: at },
      { who: 'Colin, Midshire Council', confirmedAt: null },
    ],
  },
} satisfies Record<string, ReleaseModel>
export const render = releaseView
