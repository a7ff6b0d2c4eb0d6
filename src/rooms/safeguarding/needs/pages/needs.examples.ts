import { emptyForm } from '#platform/forms.ts'
import { urgencies } from '../rules/codes.ts'
import { needsView, type NeedsModel } from './needs.view.ts'

const one = {
  href: '/safeguarding/1/needs/2',
  kind: 'A safe place to live',
  urgency: 'Today',
  isUrgent: true,
  words: 'With a lock on the door',
  state: 'Taken on',
  owner: 'Owen',
  isOver: false,
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: NeedsModel = {
  form: emptyForm,
  action: '/safeguarding/1/needs',
  backHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  kinds: [{ value: 'accommodation', text: 'A safe place to live' }],
  urgencies,
  needs: [one, { ...one, urgency: 'Later', isUrgent: false, state: 'Met', owner: '', isOver: true }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, needs: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['kind', 'urgency', 'words'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: { ...ordinary, needs: Array.from({ length: 12 }, () => ({ ...one, words: 'W'.repeat(1000) })) },
  restricted: { ...ordinary, needs: [{ ...one, owner: 'whoever took it works with them no more' }] },
} satisfies Record<string, NeedsModel>
export const render = needsView
