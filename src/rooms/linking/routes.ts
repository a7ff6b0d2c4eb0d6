import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { confirmMentions } from './confirm-mentions.ts'
import { connectMentions } from './connect-mentions.ts'
import { mentionsConnectPage } from './pages/mentions-connect.ts'
import { mentionsListPage } from './pages/mentions-list.ts'
import { mentionsProposedPage } from './pages/mentions-proposed.ts'
import { mentionsWithdrawPage } from './pages/mentions-withdraw.ts'
import { mentionsPage } from './pages/mentions.ts'
import * as policy from './policy.ts'
import { hrefOf } from './texts.ts'
import { withdrawMention } from './withdraw-mention.ts'

/** The linking room's table of contents. */
type Where = Parameters<typeof hrefOf>[0]
const toText = (where: Where) => redirect(hrefOf(where))
const toProposed = (where: Where) => redirect(`${hrefOf(where)}/proposed`)

/** The same pages on an own item's original and on a release. */
const ofText = ['/mentions/items/:itemId', '/mentions/releases/:releaseId'].flatMap((url): Route[] => [
  get(url, mentionsPage),
  post(url, confirmMentions, { page: mentionsPage, then: toProposed }),
  get(`${url}/proposed`, mentionsProposedPage),
  get(`${url}/connect`, mentionsConnectPage),
  post(`${url}/connect`, connectMentions, { page: mentionsConnectPage, then: toText }),
])

export const routes: readonly Route[] = [
  get('/mentions', mentionsListPage),
  ...ofText,
  get('/mentions/:mentionId/withdraw', mentionsWithdrawPage),
  post('/mentions/:mentionId/withdraw', withdrawMention, { page: mentionsWithdrawPage, then: toText }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Mentions', href: '/mentions', may: policy.confirm }]
