import { mentionsProposedView, type MentionsProposedModel } from './mentions-proposed.view.ts'

const proposal: MentionsProposedModel['proposals'][number] = {
  mine: 'Amina Yusuf',
  kind: 'Person',
  other: 'Aminah Yousef',
  from: 'Midshire Council',
  verdict: 'It is a realistic possibility that these are the same.',
  against: ['born: more than ten years apart. That is strong evidence against it.'],
  inFavour: ['name: same names, allowing for spelling. That is very strong evidence for it.'],
  unknown: ['sex: not known on both sides, so it says nothing either way.'],
  decideHref: '/links/1/2',
}
const ordinary: MentionsProposedModel = {
  backHref: '/mentions/items/1',
  urn: '7K3QM-9TXF2',
  proposals: [proposal],
  values: [
    {
      words: 'Telephone number 07700 900123: 2 other mentions that you may see',
      href: '/subjects/1',
    },
  ],
  isCut: false,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, proposals: [], values: [] },
  error: { ...ordinary, proposals: [{ ...proposal, against: [], inFavour: [], unknown: [] }] },
  longest: {
    ...ordinary,
    proposals: Array.from({ length: 30 }, () => ({ ...proposal, mine: 'W'.repeat(200) })),
    isCut: true,
  },
  restricted: { ...ordinary, values: [] },
} satisfies Record<string, MentionsProposedModel>
export const render = mentionsProposedView
