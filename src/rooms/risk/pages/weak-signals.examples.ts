import { weakSignalsView, type WeakSignalsModel } from './weak-signals.view.ts'

const ordinary: WeakSignalsModel = {
  version: '2026-11-28',
  isProvisional: true,
  isCut: false,
  rows: [
    {
      href: '/risk/signals/postcode-ZZ11AA',
      name: 'ZZ1 1AA',
      band: 'visit',
      bandWords: 'Visit',
      why: '4 items for it, 3 tellings that have not faded; 1 item against it',
      change: ['Watch without item 7K3QM-9TXF2', 'Watch from 3 March 2027 if nothing is added'],
    },
    {
      href: '/risk/signals/ward-E05999991',
      name: 'Abbey ward, Sandford',
      band: 'none',
      bandWords: 'Nothing yet',
      why: '1 item for it, one telling that has not faded',
      change: [],
    },
  ],
}
const nothing: WeakSignalsModel = { ...ordinary, rows: [] }
export const examples = {
  ordinary,
  empty: nothing,
  error: { ...ordinary, isProvisional: false },
  longest: {
    ...ordinary,
    isCut: true,
    rows: Array.from({ length: 12 }, (_, at) => ({
      href: `/risk/signals/ward-E0599${at}`,
      name: 'W'.repeat(80),
      band: 'act-now' as const,
      bandWords: 'Act now',
      why: 'word '.repeat(30),
      change: Array.from({ length: 10 }, () => 'Watch without item 7K3QM-9TXF2'),
    })),
  },
  restricted: nothing,
} satisfies Record<string, WeakSignalsModel>
export const render = weakSignalsView
