import { packView, type PackModel } from './pack.view.ts'

const ordinary: PackModel = {
  title: 'Referral to the National Referral Mechanism',
  banner: 'OFFICIAL-SENSITIVE. For a first responder to copy',
  stamp: [
    'OFFICIAL-SENSITIVE. Made by Grace, Midshire Council, 25 November 2026, 09:00.',
    'It is not sent from here.',
  ],
  backHref: '/safeguarding/1/referrals/2',
  pdfHref: '/safeguarding/1/referrals/2/pack/pdf',
  sections: [{ title: 'Age', lines: [{ ask: 'Is the person under 18?', answer: ['No'] }] }],
  missing: [],
  tooLong: [],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, sections: [] },
  error: {
    ...ordinary,
    missing: ['Their family'],
    tooLong: ['Living conditions: 2 characters too many'],
  },
  longest: {
    ...ordinary,
    sections: Array.from({ length: 12 }, () => ({
      title: 'word '.repeat(10),
      lines: Array.from({ length: 8 }, () => ({
        ask: 'word '.repeat(30),
        answer: ['W'.repeat(300), 'word '.repeat(500)],
      })),
    })),
  },
  restricted: { ...ordinary, title: 'Notification under the Duty to Notify, without a name' },
} satisfies Record<string, PackModel>
export const render = packView
