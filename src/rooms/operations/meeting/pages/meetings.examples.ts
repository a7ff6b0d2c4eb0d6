import { emptyForm } from '#platform/forms.ts'
import { meetingsView, type MeetingsModel } from './meetings.view.ts'

const one = {
  href: '/tactical-meetings/1',
  heldOn: '2026-11-25',
  agency: 'Midshire Police',
  state: 'Signed by Grace',
}
const ordinary: MeetingsModel = { form: emptyForm, meetings: [{ ...one, state: 'Being written' }, one] }
export const examples = {
  ordinary,
  empty: { ...ordinary, meetings: [] },
  error: {
    ...ordinary,
    form: {
      values: { 'heldOn-day': '31' },
      errors: [{ field: 'heldOn', text: 'Enter the day of the meeting' }],
    },
  },
  longest: { ...ordinary, meetings: Array.from({ length: 12 }, () => ({ ...one, agency: 'W'.repeat(100) })) },
  restricted: { ...ordinary, meetings: [one] },
} satisfies Record<string, MeetingsModel>
export const render = meetingsView
