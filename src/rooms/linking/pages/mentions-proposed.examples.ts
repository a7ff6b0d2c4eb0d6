import { mentionsProposedView, type MentionsProposedModel } from './mentions-proposed.view.ts'

const proposal: MentionsProposedModel['proposals'][number] = {
  mine: 'Amina Yusuf',
  kind: 'Person',
  other: 'Aminah Yousef',
  from: 'Midshire Council',
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
  error: { ...ordinary, proposals: [{ ...proposal, other: 'A name that could not be read' }] },
  longest: {
    ...ordinary,
    proposals: Array.from({ length: 12 }, () => ({ ...proposal, mine: 'W'.repeat(200) })),
    isCut: true,
  },
  restricted: { ...ordinary, values: [] },
} satisfies Record<string, MentionsProposedModel>
export const render = mentionsProposedView
