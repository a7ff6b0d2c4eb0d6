import { emptyForm } from '#platform/forms.ts'
import { planInterpreters } from '../rules/codes.ts'
import { safetyView, type SafetyModel } from './safety.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const plan = {
  said: 'He does not know this town',
  signs: 'The white van',
  deeds: 'I go to the library and ask for the manager',
  ring: '999',
  how: '25 November 2026, in Polish, read back to them',
  madeOn: '2026-11-25',
  reviewOn: '2026-12-09',
  by: 'Grace',
  at,
}
const threat = {
  words: 'The man who held her papers looks for her',
  likelihood: 'Likely',
  severity: 'Their life',
  isGrave: true,
  by: 'Grace',
  at,
}
const ordinary: SafetyModel = {
  form: emptyForm,
  action: '/safeguarding/1/safety',
  backHref: '/safeguarding/1',
  threatsHref: '/safeguarding/1/threats',
  reference: 'PSN-7K3Q2M',
  reviewDays: 28,
  interpreters: planInterpreters,
  threats: [threat],
  plan,
  isOverdue: false,
  earlier: [{ ...plan, madeOn: '2026-11-01' }],
}
const names = ['said', 'signs', 'deeds', 'ring', 'language', 'interpreter', 'readBack', 'madeOn', 'reviewOn']
export const examples = {
  ordinary,
  empty: { ...ordinary, threats: [], plan: null, earlier: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: names.map((field) => ({ field, text: `Mend ${field}` })) },
  },
  longest: {
    ...ordinary,
    threats: Array.from({ length: 12 }, () => ({ ...threat, words: 'W'.repeat(1000) })),
    plan: { ...plan, said: 'W'.repeat(2000), signs: 'W'.repeat(2000), deeds: 'W'.repeat(2000) },
  },
  restricted: { ...ordinary, isOverdue: true },
} satisfies Record<string, SafetyModel>
export const render = safetyView
