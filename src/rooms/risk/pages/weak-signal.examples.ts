import { weakSignalView, type WeakSignalModel } from './weak-signal.view.ts'

const row: WeakSignalModel['rows'][number] = {
  item: {
    href: '/items/1',
    title: 'Workers sleeping at a car wash',
    urn: '7K3QM-9TXF2',
    owner: 'Midshire Police',
  },
  side: 'For',
  signs: ['LIV-02: Lives where they work'],
  factors: [
    'Source 2: 0.70',
    'Assessment C: 0.50',
    'Signs: 1.00',
    '20 days old: 0.93',
    'Shared with 0 others: 1.00',
  ],
  counted: '0.32',
  without: 'Nothing yet',
}
const ordinary: WeakSignalModel = {
  name: 'ZZ1 1AA',
  profileHref: '/risk/profiles/place/postcode-ZZ11AA',
  day: '28 November 2026',
  version: '2026-11-28',
  isProvisional: true,
  band: 'watch',
  bandWords: 'Watch',
  why: '2 items for it, 2 tellings that have not faded; 1 item against it',
  change: ['Nothing yet without item 7K3QM-9TXF2'],
  rows: [
    row,
    {
      ...row,
      side: 'Against',
      signs: ['CTR-01: An official visit found things in order'],
      counted: '-0.20',
      without: 'The same',
    },
    { ...row, counted: 'Suspected to be false (E): counts as nothing', without: 'The same' },
  ],
  assessHref: '/risk/assessments/new?about=postcode-ZZ11AA',
  sum: ['For: 1.10. Against: 0.20. Together: 0.90, from 2 tellings.', 'Watch: from 0.75 on.'],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, band: 'none', bandWords: 'Nothing yet', change: [], rows: [] },
  error: { ...ordinary, isProvisional: false },
  longest: {
    ...ordinary,
    name: 'W'.repeat(120),
    rows: Array.from({ length: 12 }, () => ({
      ...row,
      item: { ...row.item, title: 'W'.repeat(200) },
      signs: Array.from({ length: 12 }, () => 'word '.repeat(20)),
    })),
  },
  restricted: { ...ordinary, rows: [row] },
} satisfies Record<string, WeakSignalModel>
export const render = weakSignalView
