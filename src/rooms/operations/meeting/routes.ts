import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { addLine, amendLine, noteCame, openMeeting, signMinutes } from './keep-minutes.ts'
import { addLinePage, amendLinePage } from './pages/lines.ts'
import { camePage, signPage } from './pages/came-and-sign.ts'
import { meetingPage } from './pages/meeting.ts'
import { meetingsPage } from './pages/meetings.ts'
import * as policy from './policy.ts'

const toIt = ({ id }: { readonly id: string }) => redirect(`/operations/meetings/${id}`)

export const routes: readonly Route[] = [
  get('/operations/meetings', meetingsPage),
  post('/operations/meetings', openMeeting, { page: meetingsPage, then: toIt }),
  get('/operations/meetings/:meetingId', meetingPage),
  get('/operations/meetings/:meetingId/lines', addLinePage),
  post('/operations/meetings/:meetingId/lines', addLine, { page: addLinePage, then: toIt }),
  get('/operations/meetings/:meetingId/lines/:threadId', amendLinePage),
  post('/operations/meetings/:meetingId/lines/:threadId', amendLine, { page: amendLinePage, then: toIt }),
  get('/operations/meetings/:meetingId/came', camePage),
  post('/operations/meetings/:meetingId/came', noteCame, { page: camePage, then: toIt }),
  get('/operations/meetings/:meetingId/sign', signPage),
  post('/operations/meetings/:meetingId/sign', signMinutes, { page: signPage, then: toIt }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Tactical meetings', href: '/operations/meetings', may: policy.seeMeetings }]
