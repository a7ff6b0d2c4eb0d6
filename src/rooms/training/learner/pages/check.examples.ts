import { emptyForm } from '#platform/forms.ts'
import { checkView, type CheckModel } from './check.view.ts'

const found = {
  isGood: true,
  title: 'Signs, and who to tell',
  level: 'Awareness',
  agency: 'Midshire Council',
  heldOn: '2026-12-02',
  expiresOn: '2029-12-02',
  aboutName: 'The name fits this certificate',
}
const ordinary: CheckModel = { form: emptyForm, found }
export const examples = {
  ordinary,
  empty: { ...ordinary, found: null },
  error: {
    found: null,
    form: { values: { number: 'x' }, errors: [{ field: 'number', text: 'There is no such certificate' }] },
  },
  longest: { ...ordinary, found: { ...found, title: 'W'.repeat(120), agency: 'W'.repeat(100) } },
  restricted: { ...ordinary, found: { ...found, isGood: false } },
} satisfies Record<string, CheckModel>
export const render = checkView
