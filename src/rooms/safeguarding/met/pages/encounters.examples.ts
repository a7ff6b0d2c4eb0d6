import { encountersView, type EncountersModel } from './encounters.view.ts'

const at = new Date('2026-11-26T07:10:00Z')
const ordinary: EncountersModel = {
  encounters: [
    { href: '/safeguarding/met/1', from: 'Idris, Midshire Charity', at, takenOnAt: null },
    { href: '/safeguarding/met/2', from: 'Colin, Midshire Council', at, takenOnAt: at },
  ],
}
export const examples = {
  ordinary,
  empty: { encounters: [] },
  error: ordinary,
  longest: {
    encounters: Array.from({ length: 12 }, (_, nth) => ({
      href: `/safeguarding/met/${nth}`,
      from: 'W'.repeat(120),
      at,
      takenOnAt: nth % 2 === 0 ? at : null,
    })),
  },
  restricted: ordinary,
} satisfies Record<string, EncountersModel>
export const render = encountersView
