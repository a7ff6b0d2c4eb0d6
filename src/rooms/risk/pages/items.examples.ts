import { itemsView, type ItemsModel } from './items.view.ts'

const row = {
  href: '/risk/items/1',
  title: 'Workers sleeping at a car wash',
  urn: '7K3QM-9TXF2',
  grade: '2AC',
  at: new Date('2026-11-25T09:00:00Z'),
  signs: 3,
}
const ordinary: ItemsModel = { rows: [row, { ...row, href: '/risk/items/2', signs: 0 }], isCut: false }
export const examples = {
  ordinary,
  empty: { rows: [], isCut: false },
  error: ordinary,
  longest: {
    rows: Array.from({ length: 12 }, (_, at) => ({
      ...row,
      href: `/risk/items/${at}`,
      title: 'W'.repeat(200),
    })),
    isCut: true,
  },
  restricted: { rows: [{ ...row, grade: 'Not graded' }], isCut: false },
} satisfies Record<string, ItemsModel>
export const render = itemsView
