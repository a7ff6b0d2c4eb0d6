import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { drawUpAgreement } from './draw-up-agreement.ts'
import { leaveAgreement } from './leave-agreement.ts'
import { agreementPage } from './pages/agreement.ts'
import { agreementTextFile } from './pages/agreement-text.ts'
import { agreementsPage } from './pages/agreements.ts'
import { drawUpPage } from './pages/draw-up.ts'
import { ifItEndedPage } from './pages/if-it-ended.ts'
import { leavePage } from './pages/leave.ts'
import { sharingPage } from './pages/sharing.ts'
import * as policy from './policy.ts'
import { signAgreement } from './sign-agreement.ts'

const toAgreement = (id: string) => redirect(`/agreements/${id}`)

/** The room's table of contents. */
export const routes: readonly Route[] = [
  get('/agreements', agreementsPage),
  get('/agreements/sharing', sharingPage),
  get('/agreements/new', drawUpPage),
  post('/agreements/new', drawUpAgreement, { page: drawUpPage, then: toAgreement }),
  get('/agreements/:id', agreementPage),
  post('/agreements/:id', signAgreement, { page: agreementPage, then: toAgreement }),
  get('/agreements/:id/text', agreementTextFile),
  get('/agreements/:id/if-it-ended', ifItEndedPage),
  get('/agreements/:id/leave', leavePage),
  post('/agreements/:id/leave', leaveAgreement, { page: leavePage, then: toAgreement }),
]

export const navigation = [{ text: 'Agreements', href: '/agreements', may: policy.readAgreements }] as const
