import { redirect, type Outcome } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { contactPerson, recordOutcome } from './contact-person.ts'
import { confirmChannel, noteChannel, withdrawChannel } from './keep-channel.ts'
import { attemptPage, newAttemptPage } from './pages/attempt.ts'
import { confirmChannelPage, newChannelPage } from './pages/channel-form.ts'
import { contactPage } from './pages/contact.ts'
import { planPage } from './pages/plan.ts'
import { withdrawChannelPage } from './pages/withdraw-channel.ts'
import { planRecontact } from './plan-recontact.ts'

const toContact = ({ id }: { readonly id: string }): Outcome => redirect(`/safeguarding/${id}/contact`)
const at = '/safeguarding/:personId/contact'

export const routes: readonly Route[] = [
  get(at, contactPage),
  get(`${at}/new`, newChannelPage),
  post(`${at}/new`, noteChannel, { page: newChannelPage, then: toContact }),
  get(`${at}/plan`, planPage),
  post(`${at}/plan`, planRecontact, { page: planPage, then: toContact }),
  get(`${at}/attempts/:attemptId`, attemptPage),
  post(`${at}/attempts/:attemptId`, recordOutcome, { page: attemptPage, then: toContact }),
  get(`${at}/:channelId/confirm`, confirmChannelPage),
  post(`${at}/:channelId/confirm`, confirmChannel, { page: confirmChannelPage, then: toContact }),
  get(`${at}/:channelId/withdraw`, withdrawChannelPage),
  post(`${at}/:channelId/withdraw`, withdrawChannel, { page: withdrawChannelPage, then: toContact }),
  get(`${at}/:channelId/attempt`, newAttemptPage),
  post(`${at}/:channelId/attempt`, contactPerson, {
    page: newAttemptPage,
    then: ({ id, attemptId }) => redirect(`/safeguarding/${id}/contact/attempts/${attemptId}`),
  }),
]
