import { emptyForm } from '#platform/forms.ts'
import { leaveView, type LeaveModel } from './leave.view.ts'

const base: LeaveModel = {
  form: emptyForm,
  name: 'Tomasz Example',
  action: '/administration/people/1/leave',
  backHref: '/administration/people/1',
  heirs: [
    { value: '2', text: 'Karim Example', hint: 'Source custodian' },
    { value: '3', text: 'Rosa Example', hint: 'Release officer' },
  ],
}

export const render = leaveView
export const examples = {
  ordinary: base,
  empty: { ...base, heirs: [] },
  error: { ...base, form: { values: {}, errors: [{ field: 'to', text: 'Choose who takes over' }] } },
  longest: {
    ...base,
    name: 'Wolfeschlegelsteinhausen '.repeat(4),
    heirs: Array.from({ length: 12 }, (_, at) => ({
      value: String(at),
      text: `Person ${at}`,
      hint: 'A role of many words '.repeat(5),
    })),
  },
  restricted: { ...base, heirs: base.heirs.slice(0, 1) },
} satisfies Record<string, LeaveModel>
