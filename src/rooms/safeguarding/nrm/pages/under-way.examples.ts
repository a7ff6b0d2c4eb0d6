import { underWayView, type UnderWayModel } from './under-way.view.ts'

const clock = { what: 'The first responder answers by', day: '2026-11-26', state: 'Past' }
const one = {
  href: '/safeguarding/1/referrals/2',
  reference: 'PSN-7K3Q2M',
  state: 'Offered to a first responder',
  clocks: [clock],
}
const ordinary: UnderWayModel = { referrals: [one, { ...one, state: 'Being written', clocks: [] }] }
export const examples = {
  ordinary,
  empty: { referrals: [] },
  error: { referrals: [{ ...one, clocks: [{ ...clock, day: null }] }] },
  longest: {
    referrals: Array.from({ length: 12 }, () => ({
      ...one,
      state: 'Conclusive grounds: asked again',
      clocks: [clock, clock, clock],
    })),
  },
  restricted: { referrals: [{ ...one, clocks: [] }] },
} satisfies Record<string, UnderWayModel>
export const render = underWayView
