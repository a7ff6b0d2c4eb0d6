import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findTasking, possibleOwners, type PossibleOwner, type Tasking } from '../queries.ts'
import { consequences, refusalOf, type StepAction } from '../states.ts'
import { refusalWords } from '../take-step.ts'
import { stepFields } from '../tasking-form.ts'
import { takeStepView } from './take-step.view.ts'

interface Found {
  readonly tasking: Tasking
  readonly owners: readonly PossibleOwner[]
}

/** The form of a step. Whoever comes too late, or is not its owner, is told so instead of being shown a form. */
export const stepPage = (action: StepAction) =>
  page<Found>(`operations.show-${action}`, {
    may: action === 'withdraw' ? policy.withdrawTasking : policy.answerTasking,
    async load(db, { params }) {
      const tasking = await findTasking(db, params['taskingId'] ?? '')
      if (tasking === null) return null
      return { tasking, owners: stepFields[action].needsOwner ? await possibleOwners(db) : [] }
    },
    about: ({ tasking }) => ({ type: 'tasking', id: tasking.id, ownerAgencyId: tasking.fromAgencyId }),
    present({ tasking, owners }, { form, actor }) {
      const { needsOwner, reasons, legend, wordsLabel } = stepFields[action]
      const refusal = refusalOf(action, tasking, actor)
      return show(
        titled(consequences[action].title, form),
        takeStepView({
          form,
          title: consequences[action].title,
          action: `/operations/taskings/${tasking.id}/${action}`,
          backHref: `/operations/taskings/${tasking.id}`,
          asked: tasking.asked,
          refusal: refusal === null ? null : refusalWords[refusal],
          value: (name) => valueOf(form, name),
          owners: needsOwner
            ? owners.map(({ id, name, roleTitle }) => ({
                value: id,
                text: roleTitle === '' ? name : `${name}, ${roleTitle}`,
              }))
            : null,
          reasons: reasons === null ? null : { legend, choices: reasons },
          wordsLabel,
          button: consequences[action].button,
          isFinal: action === 'decline' || action === 'withdraw' || action === 'hand-back',
        }),
      )
    },
  })
