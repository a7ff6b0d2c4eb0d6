import type { ItemDoor } from '#rooms/intelligence'
import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { changeDetails } from './change-details.ts'
import { confirmMentions } from './confirm-mentions.ts'
import { connectMentions } from './connect-mentions.ts'
import type { SubjectDoor } from './doors.ts'
import { networkExport } from './network/pages/network-export.ts'
import { networkPage } from './network/pages/network.ts'
import { previewPage, previewedAnswer } from './network/pages/preview.ts'
import { previewNetwork } from './network/preview-network.ts'
import { mentionsConnectPage } from './pages/mentions-connect.ts'
import { mentionsListPage } from './pages/mentions-list.ts'
import { mentionsProposedPage } from './pages/mentions-proposed.ts'
import { mentionsWithdrawPage } from './pages/mentions-withdraw.ts'
import { changeDetailsPage } from './pages/change-details.ts'
import { mentionsPage } from './pages/mentions.ts'
import * as policy from './policy.ts'
import { decideLink } from './review/decide-link.ts'
import { historyPage } from './review/pages/history.ts'
import { measuresPage } from './review/pages/measures.ts'
import { pairPage } from './review/pages/pair.ts'
import { queuePage } from './review/pages/queue.ts'
import { scorePage } from './review/pages/score.ts'
import { reconsiderLink } from './review/reconsider-link.ts'
import { undoLink } from './review/undo-link.ts'
import { screenPage, screenedAnswer } from './screening/pages/screen.ts'
import { screenText } from './screening/screen-text.ts'
import { subjectPageWith } from './subject/pages/subject.ts'
import { subjectsPage } from './subject/pages/subjects.ts'
import { hrefOf } from './texts.ts'
import { endOfTripwire, lookAtTripwire } from './tripwires/look-at-tripwire.ts'
import { listPage } from './tripwires/pages/list.ts'
import { setPage } from './tripwires/pages/set.ts'
import { setTripwire } from './tripwires/set-tripwire.ts'
import { withdrawMention } from './withdraw-mention.ts'

/** The linking room's table of contents. */
type Where = Parameters<typeof hrefOf>[0]
const toText = (where: Where) => redirect(hrefOf(where))
const toTripwires = () => redirect('/tripwires')
const pair = '/links/:leftId/:rightId'
const toProposed = (where: Where) => redirect(`${hrefOf(where)}/proposed`)

/** The same pages on an own item's original and on a release. */
const ofText = ['/mentions/items/:itemId', '/mentions/releases/:releaseId'].flatMap((url): Route[] => [
  get(url, mentionsPage),
  post(url, confirmMentions, { page: mentionsPage, then: toProposed }),
  get(`${url}/proposed`, mentionsProposedPage),
  get(`${url}/connect`, mentionsConnectPage),
  post(`${url}/connect`, connectMentions, { page: mentionsConnectPage, then: toText }),
])

/** The page of a subject leads on to what later rooms do with it. */
export const routesWith = (doors: readonly SubjectDoor[]): readonly Route[] => [
  get('/mentions', mentionsListPage),
  ...ofText,
  get('/mentions/:mentionId/details', changeDetailsPage),
  post('/mentions/:mentionId/details', changeDetails, { page: changeDetailsPage, then: toText }),
  get('/mentions/:mentionId/withdraw', mentionsWithdrawPage),
  post('/mentions/:mentionId/withdraw', withdrawMention, { page: mentionsWithdrawPage, then: toText }),

  get('/subjects', subjectsPage),
  get('/subjects/:mentionId', subjectPageWith(doors)),
  get('/subjects/:mentionId/network', networkPage),
  get('/subjects/:mentionId/network/:format', networkExport),
  get('/subjects/:mentionId/tripwire', setPage),
  post('/subjects/:mentionId/tripwire', setTripwire, { page: setPage, then: toTripwires }),

  get('/networks/preview', previewPage),
  post('/networks/preview', previewNetwork, {
    page: previewPage,
    files: true,
    then: (previewed, _request, actor) => previewedAnswer(previewed, actor),
  }),

  get('/links', queuePage),
  get('/links/measures', measuresPage),
  get(pair, pairPage),
  post(pair, decideLink, {
    page: pairPage,
    then: ({ leftId, rightId }) => redirect(`/links/${leftId}/${rightId}/score`),
  }),
  get(`${pair}/score`, scorePage),
  post(`${pair}/score`, reconsiderLink, { page: scorePage, then: () => redirect('/links') }),
  get(`${pair}/history`, historyPage),
  post(`${pair}/undo`, undoLink, {
    page: historyPage,
    then: ({ leftId, rightId }) => redirect(`/links/${leftId}/${rightId}/history`),
  }),

  get('/screen', screenPage),
  post('/screen', screenText, {
    page: screenPage,
    then: (screened, _request, actor) => screenedAnswer(screened, actor),
  }),

  get('/tripwires', listPage),
  post('/tripwires/:tripwireId/seen', lookAtTripwire, { page: listPage, then: toTripwires }),
  post('/tripwires/:tripwireId/end', endOfTripwire, { page: listPage, then: toTripwires }),
]

/** From an item's words to what they name. */
export const itemDoor: ItemDoor = {
  text: 'Say who and what it names',
  href: (words) =>
    'itemId' in words ? `/mentions/items/${words.itemId}` : `/mentions/releases/${words.releaseId}`,
  may: policy.confirm,
}

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [
  { text: 'Mentions', href: '/mentions', may: policy.confirm },
  { text: 'Subjects', href: '/subjects', may: policy.seeSubjects },
]
