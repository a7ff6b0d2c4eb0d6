import { catalogueView, type CatalogueModel } from './catalogue.view.ts'

const row = {
  code: 'LAB-01',
  words: 'Is paid nothing or almost nothing',
  isPublic: true,
  kinds: 'labour, domestic',
  needsWarning: false,
  sources: 'S01, S109',
  confidence: 'high',
  reviewBy: '2027-11-24',
}
const ordinary: CatalogueModel = {
  count: 2,
  warning: 'Where somebody comes from is never a sign by itself.',
  verifiedOn: '2026-11-28',
  phrasesVersion: '2026-11-28',
  sources: [{ code: 'S01', words: 'A toolkit' }],
  blocks: [
    { id: 'labour', title: 'Labour exploitation', rows: [row] },
    { id: 'control', title: 'Control and freedom', rows: [{ ...row, code: 'GEN-11', needsWarning: true }] },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, count: 0, blocks: [] },
  error: ordinary,
  longest: {
    ...ordinary,
    blocks: [
      {
        id: 'labour',
        title: 'W'.repeat(80),
        rows: Array.from({ length: 12 }, () => ({ ...row, words: 'word '.repeat(60) })),
      },
    ],
  },
  restricted: ordinary,
} satisfies Record<string, CatalogueModel>
export const render = catalogueView
