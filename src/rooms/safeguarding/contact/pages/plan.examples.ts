import { emptyForm } from '#platform/forms.ts'
import { planView, type PlanModel } from './plan.view.ts'

const one = {
  state: 'To be asked again',
  dueOn: '2026-12-09',
  who: 'Owen',
  words: 'Ask me when the course is over',
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: PlanModel = {
  form: emptyForm,
  action: '/safeguarding/1/contact/plan',
  backHref: '/safeguarding/1/contact',
  hasAgreed: true,
  isPlanned: true,
  staff: [{ value: '1', text: 'Owen' }],
  channels: [{ value: '2', text: 'Telephone call' }],
  plans: [one],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, plans: [], isPlanned: false, channels: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['deed', 'dueOn', 'staff', 'channel', 'words'].map((field) => ({
        field,
        text: `Mend ${field}`,
      })),
    },
  },
  longest: { ...ordinary, plans: Array.from({ length: 12 }, () => ({ ...one, words: 'W'.repeat(1000) })) },
  restricted: {
    ...ordinary,
    hasAgreed: false,
    isPlanned: false,
    plans: [{ ...one, state: 'Not to be asked again', dueOn: null, who: '' }],
  },
} satisfies Record<string, PlanModel>
export const render = planView
