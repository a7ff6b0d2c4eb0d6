import { supportView, type SupportModel } from './support.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const ordinary: SupportModel = {
  row: {
    href: '/safeguarding/support/1',
    kind: 'A safe place to live',
    from: 'Midshire Council',
    to: 'Safe Harbour',
    state: 'Accepted',
    waits: 'Safe Harbour',
    by: '2026-11-30',
    isLate: false,
    at,
  },
  asked: 'A room for one night, and a lock on its door',
  person: { href: '/safeguarding/1', reference: 'PSN-7K3Q2M' },
  known: [{ label: 'Languages', value: 'Polish' }],
  by: 'Grace, Midshire Council',
  answerBy: '2026-11-27',
  ground: 'They agreed',
  helper: 'Mina, Safe Harbour',
  steps: [{ what: 'Accepted', reason: '', words: 'From tonight', by: 'Mina, Safe Harbour', at }],
  actions: [{ href: '/safeguarding/support/1/revoke', text: 'Take it back' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, helper: null, steps: [] },
  error: { ...ordinary, row: { ...ordinary.row, isLate: true } },
  longest: {
    ...ordinary,
    asked: 'W'.repeat(1000),
    steps: Array.from({ length: 12 }, () => ({
      what: 'Taken over',
      reason: '',
      words: 'W'.repeat(1000),
      by: 'Mina',
      at,
    })),
  },
  restricted: { ...ordinary, person: null, actions: [] },
} satisfies Record<string, SupportModel>
export const render = supportView
