import { policeView, type PoliceModel } from './police.view.ts'

const ordinary: PoliceModel = {
  month: 'January 2022',
  months: [
    { href: '/evaluation/comparators/police?month=2022-02', text: 'February 2022', isThis: false },
    { href: '/evaluation/comparators/police?month=2022-01', text: 'January 2022', isThis: true },
  ],
  districts: [
    { name: 'Leicester', incidents: '4,120', items: '3' },
    { name: 'No place is known', incidents: '212', items: '14' },
  ],
  kinds: [{ kind: 'Drugs', count: '310' }],
  sources: ['data.police.uk, Leicestershire, 2022-01, 8,730 rows. OGL v3'],
  computed: 'Worked out on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, months: [], districts: [], kinds: [], sources: [] },
  error: { ...ordinary, kinds: [] },
  longest: {
    ...ordinary,
    districts: Array.from({ length: 40 }, () => ({
      name: 'W'.repeat(100),
      incidents: '4,120',
      items: '3',
    })),
    sources: ['W'.repeat(500)],
  },
  restricted: ordinary,
} satisfies Record<string, PoliceModel>
export const render = policeView
