import { emptyForm } from '#platform/forms.ts'
import { laws } from '../../rules/codes.ts'
import { membersView, type MembersModel } from './members.view.ts'

const one = {
  name: 'Grace',
  agency: 'Midshire Council',
  basis: 'Opened the record',
  seesNothing: false,
  endHref: '/safeguarding/1/members/2/end',
}
const change = { at: new Date('2026-11-25T09:00:00Z'), who: 'Grace', deed: 'Added', reason: '', by: 'Grace' }
const ordinary: MembersModel = {
  form: emptyForm,
  action: '/safeguarding/1/members',
  backHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  value: () => '',
  now: [one, { ...one, name: 'Mina', seesNothing: true }],
  history: [change],
  possible: [{ value: '3', text: 'Owen, Midshire Council' }],
  laws,
}
export const examples = {
  ordinary,
  empty: { ...ordinary, possible: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: ['staff', 'basis', 'law', 'reason'].map((field) => ({ field, text: `Mend ${field}` })),
    },
  },
  longest: {
    ...ordinary,
    now: Array.from({ length: 12 }, () => ({ ...one, name: 'W'.repeat(60) })),
    history: Array.from({ length: 12 }, () => ({ ...change, reason: 'W'.repeat(1000) })),
  },
  restricted: { ...ordinary, possible: null, now: [{ ...one, endHref: null }] },
} satisfies Record<string, MembersModel>
export const render = membersView
