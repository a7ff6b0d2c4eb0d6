import { emptyForm } from '#platform/forms.ts'
import { examples as changes } from './if-it-ended.examples.ts'
import { leaveView, type LeaveModel } from './leave.view.ts'

const ordinary: LeaveModel = {
  form: emptyForm,
  id: changes.ordinary.id,
  title: changes.ordinary.title,
  heading: 'Leave this agreement',
  agency: 'Midshire Police',
  hasLeft: false,
  changes: changes.ordinary.changes,
}

export const examples = {
  ordinary,
  empty: { ...ordinary, heading: 'Decline this agreement', changes: changes.empty.changes },
  error: {
    ...ordinary,
    hasLeft: true,
    form: { values: {}, errors: [{ field: null, text: 'Your agency has left this agreement already' }] },
  },
  longest: { ...ordinary, title: changes.longest.title, changes: changes.longest.changes },
  restricted: { ...ordinary, hasLeft: true },
} satisfies Record<string, LeaveModel>

export const render = leaveView
