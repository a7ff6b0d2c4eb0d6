import { redirect, type Outcome } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { noteNeed, stepNeed } from './note-need.ts'
import { needPage, needsPage } from './pages/needs.ts'
import { safetyPage, threatPage } from './pages/safety.ts'
import { noteThreat, planSafety } from './plan-safety.ts'

const to =
  (part: string) =>
  ({ id }: { readonly id: string }): Outcome =>
    redirect(`/safeguarding/${id}/${part}`)

export const routes: readonly Route[] = [
  get('/safeguarding/:personId/needs', needsPage),
  post('/safeguarding/:personId/needs', noteNeed, { page: needsPage, then: to('needs') }),
  get('/safeguarding/:personId/needs/:needId', needPage),
  post('/safeguarding/:personId/needs/:needId', stepNeed, { page: needPage, then: to('needs') }),
  get('/safeguarding/:personId/threats', threatPage),
  post('/safeguarding/:personId/threats', noteThreat, { page: threatPage, then: to('safety') }),
  get('/safeguarding/:personId/safety', safetyPage),
  post('/safeguarding/:personId/safety', planSafety, { page: safetyPage, then: to('safety') }),
]
