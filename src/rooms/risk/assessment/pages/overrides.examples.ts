import { overridesView, type OverridesModel } from './overrides.view.ts'

const ordinary: OverridesModel = {
  version: '2026-11-28',
  rows: [
    { words: 'Every kind', share: '12 of 40 (30 %, interval 18.1 % to 45.4 %)', graver: 8, lighter: 4 },
    { words: 'Labour exploitation', share: '3 of 12', graver: 2, lighter: 1 },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [{ words: 'Every kind', share: 'None yet', graver: 0, lighter: 0 }] },
  error: ordinary,
  longest: {
    ...ordinary,
    rows: Array.from({ length: 6 }, () => ({
      words: 'W'.repeat(40),
      share: '999,999 of 999,999 (100 %, interval 99.9 % to 100 %)',
      graver: 999_999,
      lighter: 999_999,
    })),
  },
  restricted: { ...ordinary, rows: [{ words: 'Every kind', share: '0 of 1', graver: 0, lighter: 0 }] },
} satisfies Record<string, OverridesModel>
export const render = overridesView
