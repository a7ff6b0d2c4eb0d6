import { subjectSignalsView, type SubjectSignalsModel } from './subject-signals.view.ts'

const row: SubjectSignalsModel['rows'][number] = {
  href: '/risk/signals/subjects/1',
  name: 'AB12 CDE',
  band: 'watch',
  bandWords: 'Watch',
  why: '4 items for it, 4 tellings that have not faded',
  change: ['Nothing yet without item 7K3QM-9TXF2'],
}
const ordinary: SubjectSignalsModel = {
  title: 'Vehicles',
  version: '2026-11-28',
  isProvisional: true,
  isCut: false,
  kinds: [
    { href: '/risk/signals/subjects?kind=vehicle', text: 'Vehicles', isChosen: true },
    { href: '/risk/signals/subjects?kind=person', text: 'Persons', isChosen: false },
  ],
  rows: [
    row,
    {
      ...row,
      name: 'A person who is named, item 7K3QM-9TXF2',
      change: [],
      band: 'none',
      bandWords: 'Nothing yet',
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [] },
  error: { ...ordinary, isProvisional: false },
  longest: {
    ...ordinary,
    isCut: true,
    rows: Array.from({ length: 12 }, () => ({ ...row, name: 'W'.repeat(200) })),
  },
  restricted: { ...ordinary, rows: [row] },
} satisfies Record<string, SubjectSignalsModel>
export const render = subjectSignalsView
