import { reachView, type ReachModel } from './reach.view.ts'

const ordinary: ReachModel = {
  from: '2025-11-25',
  to: '2026-11-25',
  source: 'Census 2021, TS024, 2021-03',
  actions: ['Plan one in Polish: 6,967 people have it as their main language.'],
  languages: [
    {
      name: 'Gujarati',
      people: '45,000',
      pages: 'Yes',
      campaigns: 'It may be next door',
      channels: 'Local radio',
    },
    { name: 'Polish', people: 'under 10', pages: 'Yes', campaigns: 'Not reached', channels: 'None' },
  ],
  districts: [{ name: 'Leicester', people: '350,000', campaigns: 'It may be next door' }],
  wards: [{ name: 'Abbey (E05010458)', campaigns: 'Not reached' }],
  sectors: [{ name: 'Car wash', campaigns: 'Not reached' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, source: null, actions: [], languages: [], districts: [], wards: [], sectors: [] },
  error: { ...ordinary, actions: [] },
  longest: {
    ...ordinary,
    districts: Array.from({ length: 12 }, () => ({
      name: 'Oadby and Wigston',
      people: '57,000',
      campaigns: 'W'.repeat(120),
    })),
  },
  restricted: { ...ordinary, wards: [] },
} satisfies Record<string, ReachModel>
export const render = reachView
