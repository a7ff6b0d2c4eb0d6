import { referralView, type ReferralModel } from './referral.view.ts'

const task = { title: 'Background', href: '/answers/background', status: '4 to answer', colour: 'light-blue' }
const ordinary: ReferralModel = {
  reference: 'PSN-7K3Q2M',
  number: 1,
  state: 'Offered to a first responder',
  backHref: '/safeguarding/1/referrals',
  consentHref: '/safeguarding/1/consent',
  isMaybeChild: false,
  way: 'They agreed to be referred.',
  clocks: [
    {
      what: 'The first responder answers by',
      day: '2026-11-26',
      state: 'Past',
      todo: 'Call them, or choose another first responder',
    },
  ],
  obstacles: ['Not read back to them, or changed since: Background'],
  packHref: null,
  textsHref: null,
  authorityHref: '/authority',
  authority: [],
  sections: [task, { ...task, title: 'Age', status: 'Answered', colour: null }],
  readings: [{ ...task, status: 'Not read back', colour: 'grey' }],
  nextSteps: [{ href: '/steps/accept', text: 'They accepted it' }],
  steps: [
    {
      what: 'Offered to a first responder',
      on: '2026-11-25',
      with: ['An Invented Trust', 'By telephone'],
      by: 'Grace, Midshire Council',
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, clocks: [], obstacles: [], readings: [], nextSteps: [], steps: [] },
  error: {
    ...ordinary,
    obstacles: ['They said that something is wrong: Background'],
    clocks: ordinary.clocks.map((one) => ({ ...one, day: null })),
  },
  longest: {
    ...ordinary,
    sections: Array.from({ length: 12 }, () => ({ ...task, title: 'word '.repeat(12) })),
    readings: Array.from({ length: 12 }, () => ({ ...task, title: 'word '.repeat(12) })),
    obstacles: Array.from({ length: 4 }, () => 'word '.repeat(60)),
    steps: Array.from({ length: 12 }, () => ({
      what: 'Conclusive grounds: asked again',
      on: '2026-11-25',
      with: ['W'.repeat(200), 'W'.repeat(60), 'word '.repeat(200)],
      by: 'W'.repeat(120),
    })),
  },
  restricted: {
    ...ordinary,
    isMaybeChild: true,
    way: 'They are or may be under 18: they are referred without their agreement.',
    authority: [{ what: 'They were told: Midshire Council', on: '2026-11-25' }],
    packHref: '/pack',
    textsHref: '/texts',
    sections: [{ ...task, href: null }],
  },
} satisfies Record<string, ReferralModel>
export const render = referralView
