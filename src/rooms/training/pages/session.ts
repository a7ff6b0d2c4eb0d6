import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import {
  findSession,
  headcountsOf,
  stepsOf,
  type Headcount,
  type Session,
  type TakenStep,
} from '../queries.ts'
import { roles } from '../reference.ts'
import { deliveries, textOf } from '../rules/codes.ts'
import { showCode } from '../rules/spoken-code.ts'
import { nextStep, stateLabels, steps } from '../states.ts'
import { sessionView } from './session.view.ts'

interface Found {
  readonly session: Session
  readonly taken: readonly TakenStep[]
  readonly came: readonly Headcount[]
}

/** One day of a course: its code, what is open, and who came. */
export const sessionPage = page<Found>('training.read-session', {
  may: policy.runSessions,
  async load(db, { params }) {
    const session = await findSession(db, params['sessionId'] ?? '')
    if (session === null) return null
    return { session, taken: await stepsOf(db, session.id), came: await headcountsOf(db, session.id) }
  },
  about: ({ session }) => ({ type: 'training-session', id: session.id, ownerAgencyId: session.agencyId }),
  present: ({ session, taken, came }, { form }) => {
    const next = nextStep(session.state)
    return show(
      titled('Day of a course', form),
      sessionView({
        form,
        href: `/training/sessions/${session.id}`,
        courseHref: `/training/courses/${session.courseId}`,
        course: session.courseTitle,
        heldOn: session.heldOn,
        place: session.place,
        delivery: textOf(deliveries, session.delivery),
        code: showCode(session.code),
        state: stateLabels[session.state],
        next:
          next === null
            ? null
            : {
                state: next.state,
                button: steps.find((step) => step.state === next.state)?.button ?? '',
              },
        taken: taken.map((one) => ({ ...one, state: stateLabels[one.state] })),
        came: came.map((one) => ({
          agency: one.agencyName,
          role: textOf(roles, one.role),
          people: String(one.people),
        })),
      }),
    )
  },
})
