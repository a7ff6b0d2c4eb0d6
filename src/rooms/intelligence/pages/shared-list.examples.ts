import { emptyForm } from '#platform/forms.ts'
import { sharedListView, type SharedListModel } from './shared-list.view.ts'

const row = {
  href: '/shared/1',
  title: 'People living at a car wash',
  urn: '7K3QM-9TXF2',
  owner: 'Midshire Police',
  kinds: 'labour exploitation',
  grade: '2CC',
  priority: 'High',
  urgent: true,
  status: 'To accept',
  sharedAt: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: SharedListModel = {
  form: emptyForm,
  filtersOpen: false,
  kinds: [{ value: 'labour', text: 'Labour exploitation' }],
  handlings: [{ value: 'P', text: 'P: Lawful sharing permitted' }],
  owners: [{ value: 'a', text: 'Midshire Police' }],
  rows: [row],
  olderHref: '/shared?before=x',
}

export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [], olderHref: null },
  error: {
    ...ordinary,
    filtersOpen: true,
    form: {
      values: { 'from-day': '31', 'from-month': '2', 'from-year': '2026' },
      errors: [{ field: 'from', text: 'Enter a real date, like 27 3 2026' }],
    },
  },
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, () => ({
      ...row,
      title: 'A long title '.repeat(15),
      kinds: 'labour exploitation, sexual exploitation and domestic servitude',
    })),
  },
  restricted: { ...ordinary, rows: [], olderHref: null },
} satisfies Record<string, SharedListModel>
export const render = sharedListView
