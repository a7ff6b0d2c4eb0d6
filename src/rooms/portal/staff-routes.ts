import { show } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { takeCallPage } from './pages/take-call.ts'
import { callTakenView } from './pages/take-call.view.ts'
import { takeCall } from './take-call.ts'

/** What of the portal stands behind sign-in: the same questions for a caller, on one screen. */
export const staffRoutes: readonly Route[] = [
  get('/calls/new', takeCallPage),
  post('/calls/new', takeCall, {
    page: takeCallPage,
    // Shown in the answer to the post and nowhere else: sending the form again shows the same code.
    then: ({ receipt, safeToTalk }, _request, actor) => ({
      ...show('The report is saved', callTakenView({ receipt, isSafe: safeToTalk === 'yes' })),
      actor,
    }),
  }),
]
