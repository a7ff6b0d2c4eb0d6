import { emptyForm } from '#platform/forms.ts'
import { hiddenView, type HiddenModel } from './hidden.view.ts'

const ordinary: HiddenModel = {
  form: emptyForm,
  mayWrite: true,
  months: '12',
  period: 'November 2025 to October 2026',
  spans: [
    { href: '/evaluation/hidden?months=12', text: '12 months', isThis: true },
    { href: '/evaluation/hidden?months=24', text: '24 months', isThis: false },
  ],
  rule: 'A list is what agencies of one kind wrote.',
  seen: '63 people noted as potential victims, on 3 lists.',
  gates: ['Only 13 people appear on two lists or more; 30 are needed.'],
  lists: [
    ['Police', '43'],
    ['Councils', '33'],
    ['Charities', '0'],
  ],
  together: [
    ['Police', '30'],
    ['Councils', '20'],
    ['Police; Councils', '13'],
  ],
  linked: [
    ['Strict: decided by people, and held sure by the comparison too', '17, 4 fewer than decided', '67', '9'],
    ['As people decided', '21', '63', '13'],
    ['Loose: also likely pairs that nobody has told apart', '30, 9 more than decided', '56', '20'],
  ],
  mayAsk: true,
  version: 1,
  facts: [
    {
      on: '29 November 2026',
      feed: 'Not known',
      same: 'Yes',
      measured: 'No',
      reason: 'Minutes of the data group, October',
    },
  ],
  newest: { feed: 'not-known', same: 'yes', measured: 'no' },
  computed: 'Counted on 29 November 2026, 12:00.',
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    gates: [],
    lists: [],
    together: [],
    mayAsk: false,
    facts: [],
    newest: null,
    version: 0,
  },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['feed', 'same', 'measured', 'reason'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    gates: Array.from({ length: 5 }, () => 'W'.repeat(200)),
    facts: Array.from({ length: 30 }, () => ({
      on: '29 November 2026',
      feed: 'Yes',
      same: 'No',
      measured: 'Not known',
      reason: 'W'.repeat(2000),
    })),
  },
  restricted: { ...ordinary, mayWrite: false },
} satisfies Record<string, HiddenModel>
export const render = hiddenView
