import { emptyForm } from '#platform/forms.ts'
import { referralsView, type ReferralsModel } from './referrals.view.ts'

const one = {
  href: '/safeguarding/1/referrals/2',
  text: 'Referral 1',
  state: 'Being written',
  by: 'Grace',
  at: new Date('2026-11-25T09:00:00Z'),
}
const ordinary: ReferralsModel = {
  form: emptyForm,
  action: '/safeguarding/1/referrals',
  backHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  isMaybeChild: false,
  mayOpen: false,
  referrals: [one],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, mayOpen: true, referrals: [] },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: null, text: 'They have a referral that has not ended' }] },
  },
  longest: {
    ...ordinary,
    referrals: Array.from({ length: 12 }, () => ({
      ...one,
      state: 'Conclusive grounds: asked again',
      by: 'W'.repeat(60),
    })),
  },
  restricted: { ...ordinary, isMaybeChild: true, mayOpen: true, referrals: [] },
} satisfies Record<string, ReferralsModel>
export const render = referralsView
