import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { addLine, amendLine, noteCame, openMeeting, signMinutes } from './keep-minutes.ts'
import { addLinePage, amendLinePage } from './pages/lines.ts'
import { camePage, signPage } from './pages/came-and-sign.ts'
import { meetingPage } from './pages/meeting.ts'
import { meetingsPage } from './pages/meetings.ts'
import * as policy from './policy.ts'

const toIt = ({ id }: { readonly id: string }) => redirect(`/tactical-meetings/${id}`)

export const routes: readonly Route[] = [
  get('/tactical-meetings', meetingsPage),
  post('/tactical-meetings', openMeeting, { page: meetingsPage, then: toIt }),
  get('/tactical-meetings/:meetingId', meetingPage),
  get('/tactical-meetings/:meetingId/lines', addLinePage),
  post('/tactical-meetings/:meetingId/lines', addLine, { page: addLinePage, then: toIt }),
  get('/tactical-meetings/:meetingId/lines/:threadId', amendLinePage),
  post('/tactical-meetings/:meetingId/lines/:threadId', amendLine, { page: amendLinePage, then: toIt }),
  get('/tactical-meetings/:meetingId/came', camePage),
  post('/tactical-meetings/:meetingId/came', noteCame, { page: camePage, then: toIt }),
  get('/tactical-meetings/:meetingId/sign', signPage),
  post('/tactical-meetings/:meetingId/sign', signMinutes, { page: signPage, then: toIt }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Tactical meetings', href: '/tactical-meetings', may: policy.seeMeetings }]
