import { emptyForm } from '#platform/forms.ts'
import { endMemberView, type EndMemberModel } from './end-member.view.ts'

const ordinary: EndMemberModel = {
  form: emptyForm,
  action: '/safeguarding/1/members/2/end',
  backHref: '/safeguarding/1/members',
  heading: 'Remove Owen',
  isSelf: false,
  reason: 'Works elsewhere now',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, reason: '' },
  error: { ...ordinary, form: { values: {}, errors: [{ field: 'reason', text: 'Write why' }] } },
  longest: { ...ordinary, heading: `Remove ${'W'.repeat(60)}`, reason: 'W'.repeat(500) },
  restricted: { ...ordinary, heading: 'Leave PSN-7K3Q2M', isSelf: true },
} satisfies Record<string, EndMemberModel>
export const render = endMemberView
