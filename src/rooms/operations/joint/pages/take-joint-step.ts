import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findOperation } from '../queries.ts'
import { wholeOf, type Whole } from '../standing.ts'
import { consequences, jointRefusalOf, type JointAction } from '../states.ts'
import { jointRefusalWords } from '../take-joint-step.ts'
import { formView } from './form.view.ts'
import { addressOf, pointsOf } from './operation.ts'

/** The form of a step. Where something is missing, or it is in another stage, that is said instead of a form. */
export const jointStepPage = (action: JointAction) =>
  page<Whole>(`operations.show-${action}-joint`, {
    may: policy.takeStep(action),
    async load(db, { params }) {
      const operation = await findOperation(db, params['operationId'] ?? '')
      return operation === null ? null : wholeOf(db, operation)
    },
    about: ({ operation }) => ({
      type: 'joint-operation',
      id: operation.id,
      ownerAgencyId: operation.leadAgencyId,
    }),
    present(found, { form, actor }) {
      const { operation } = found
      const { title, button, needsWords } = consequences[action]
      const refusal = jointRefusalOf(action, operation.stage, operation.roles)
      const points = refusal === null ? pointsOf(found, action, actor) : []
      const reason = refusal ?? (points.length > 0 ? 'missing' : null)
      return show(
        titled(title, form),
        formView({
          form,
          title,
          back: { href: addressOf(operation), text: 'The operation' },
          lead: [`${operation.reference} ${operation.title}`],
          links: [],
          list: null,
          refusal: reason === null ? null : { words: jointRefusalWords[reason], points },
          action: `${addressOf(operation)}/${action}`,
          fields: [
            {
              kind: 'words',
              name: 'words',
              label: needsWords ? 'Why?' : 'What they should know (optional)',
              hint: 'Everybody who is named reads it, and it cannot be changed afterwards',
            },
          ],
          button,
          isFinal: ['cancel', 'stand-down', 'authorise', 'go-live', 'close'].includes(action),
        }),
      )
    },
  })
