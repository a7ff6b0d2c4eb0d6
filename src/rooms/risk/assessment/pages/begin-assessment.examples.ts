import { beginView, type BeginModel } from './begin-assessment.view.ts'

const ordinary: BeginModel = {
  subject: 'ZZ1 1AA',
  kinds: [
    { href: '/risk/assessments/new?about=postcode-ZZ11AA&kind=labour', text: 'Labour exploitation' },
    { href: '/risk/assessments/new?about=postcode-ZZ11AA&kind=child', text: 'Exploitation of children' },
  ],
}
export const examples = {
  ordinary,
  empty: { subject: null, kinds: [] },
  error: ordinary,
  longest: { ...ordinary, subject: `${'W'.repeat(40)} ${'word '.repeat(60)}` },
  restricted: ordinary,
} satisfies Record<string, BeginModel>
export const render = beginView
