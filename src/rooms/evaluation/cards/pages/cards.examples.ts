import { cardsView, type CardsModel } from './cards.view.ts'

const one = {
  href: '/evaluation/cards/1',
  name: 'Reports of modern slavery',
  periods: 'April to June 2025, and April to June 2026',
  verdict: 'Cannot tell',
  signed: '1 August 2026',
  review: '15 January 2027',
}
const ordinary: CardsModel = {
  mayMake: true,
  cards: [one, { ...one, href: '/evaluation/cards/2', verdict: 'None yet', signed: 'Not signed' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, cards: [] },
  error: { ...ordinary, cards: [one] },
  longest: {
    ...ordinary,
    cards: Array.from({ length: 30 }, (_, at) => ({
      ...one,
      href: `/evaluation/cards/${at}`,
      name: 'W'.repeat(150),
      verdict: 'More reports than the earlier trend predicts, and than comparison areas',
    })),
  },
  restricted: { ...ordinary, mayMake: false },
} satisfies Record<string, CardsModel>
export const render = cardsView
