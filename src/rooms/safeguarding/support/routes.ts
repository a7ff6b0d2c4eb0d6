import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { askSupport, stepSupport } from './ask-support.ts'
import { askPage } from './pages/ask.ts'
import { stepPage } from './pages/step.ts'
import { supportListPage, supportPage } from './pages/support.ts'

const toIt = ({ id }: { readonly id: string }) => redirect(`/safeguarding/support/${id}`)

export const routes: readonly Route[] = [
  get('/safeguarding/support', supportListPage),
  get('/safeguarding/support/:supportId', supportPage),
  get('/safeguarding/support/:supportId/:action', stepPage),
  post('/safeguarding/support/:supportId/:action', stepSupport, { page: stepPage, then: toIt }),
  get('/safeguarding/:personId/support', askPage),
  post('/safeguarding/:personId/support', askSupport, { page: askPage, then: toIt }),
]
