import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { acceptConditions } from './accept-conditions.ts'
import { confirmRecall } from './confirm-recall.ts'
import { recallRelease, reviewEmergencySharing, takeAgencyOff } from './end-sharing.ts'
import { gradeItem } from './grade-item.ts'
import { openAnotherItem } from './open-another-item.ts'
import { openItem } from './open-item.ts'
import { openSource } from './open-source.ts'
import { consultPage } from './pages/consult.ts'
import { recallPage, reviewPage, takeOffPage } from './pages/decide.ts'
import { emergencyPage } from './pages/emergency.ts'
import { gradeItemPage } from './pages/grade-item.ts'
import type { ItemDoor } from './doors.ts'
import { itemPageWith } from './pages/item.ts'
import { newItem } from './pages/new-item.ts'
import { openedSource, openSourcePage } from './pages/open-source.ts'
import { recalledPage } from './pages/recalled.ts'
import { recordSourcePage } from './pages/record-source.ts'
import { releaseItemPage } from './pages/release-item.ts'
import { releasePage } from './pages/release.ts'
import { sanitiseItemPage } from './pages/sanitise-item.ts'
import { shareReleasePage } from './pages/share-release.ts'
import { sharedItemWith } from './pages/shared-item.ts'
import { sharedList } from './pages/shared-list.ts'
import { sourcesPage } from './pages/sources.ts'
import { workList } from './pages/work-list.ts'
import { writeItemPage } from './pages/write-item.ts'
import * as policy from './policy.ts'
import { recordConsultation } from './record-consultation.ts'
import { recordSource } from './record-source.ts'
import { releaseItem } from './release-item.ts'
import { sanitiseItem } from './sanitise-item.ts'
import { shareInEmergency } from './share-in-emergency.ts'
import { shareRelease } from './share-release.ts'
import { writeItem } from './write-item.ts'

/** The intelligence room's table of contents. */
const toItem = ({ id }: { id: string }) => redirect(`/items/${id}`)
const toRelease = ({ itemId, releaseId }: { itemId: string; releaseId: string }) =>
  redirect(`/items/${itemId}/releases/${releaseId}`)

const own = (itemPage: ReturnType<typeof itemPageWith>): readonly Route[] => [
  get('/items', workList),
  get('/items/new', newItem),
  post('/items/new', openItem, { page: newItem, then: toItem }),
  get('/items/:itemId', itemPage),
  post('/items/:itemId/another', openAnotherItem, {
    page: itemPage,
    then: ({ id }) => redirect(`/items/${id}/write`),
  }),
  get('/items/:itemId/write', writeItemPage),
  post('/items/:itemId/write', writeItem, {
    page: writeItemPage,
    then: ({ id, graded }) => redirect(graded ? `/items/${id}` : `/items/${id}/grade`),
  }),
  get('/items/:itemId/grade', gradeItemPage),
  post('/items/:itemId/grade', gradeItem, { page: gradeItemPage, then: toItem }),
  get('/items/:itemId/source', recordSourcePage),
  post('/items/:itemId/source', recordSource, { page: recordSourcePage, then: toItem }),
  get('/items/:itemId/consult', consultPage),
  post('/items/:itemId/consult', recordConsultation, { page: consultPage, then: toItem }),
  get('/items/:itemId/sanitise', sanitiseItemPage),
  post('/items/:itemId/sanitise', sanitiseItem, { page: sanitiseItemPage, then: toItem }),
  get('/items/:itemId/release', releaseItemPage),
  post('/items/:itemId/release', releaseItem, { page: releaseItemPage, then: toRelease }),
]

const releases: readonly Route[] = [
  get('/items/:itemId/releases/:releaseId', releasePage),
  get('/items/:itemId/releases/:releaseId/share', shareReleasePage),
  post('/items/:itemId/releases/:releaseId/share', shareRelease, { page: shareReleasePage, then: toRelease }),
  get('/items/:itemId/releases/:releaseId/emergency', emergencyPage),
  post('/items/:itemId/releases/:releaseId/emergency', shareInEmergency, {
    page: emergencyPage,
    then: toRelease,
  }),
  get('/items/:itemId/releases/:releaseId/review/:agencyId', reviewPage),
  post('/items/:itemId/releases/:releaseId/review/:agencyId', reviewEmergencySharing, {
    page: reviewPage,
    then: toRelease,
  }),
  get('/items/:itemId/releases/:releaseId/take-off/:agencyId', takeOffPage),
  post('/items/:itemId/releases/:releaseId/take-off/:agencyId', takeAgencyOff, {
    page: takeOffPage,
    then: toRelease,
  }),
  get('/items/:itemId/releases/:releaseId/recall', recallPage),
  post('/items/:itemId/releases/:releaseId/recall', recallRelease, { page: recallPage, then: toRelease }),

  get('/sources', sourcesPage),
  get('/sources/:itemId', openSourcePage),
  post('/sources/:itemId', openSource, {
    page: openSourcePage,
    then: (opened, _request, actor) => openedSource(opened, actor.name, opened.at),
  }),
]

const shared = (sharedItem: ReturnType<typeof sharedItemWith>): readonly Route[] => [
  get('/shared', sharedList),
  get('/shared/:releaseId', sharedItem),
  post('/shared/:releaseId/accept', acceptConditions, {
    page: sharedItem,
    then: ({ releaseId }) => redirect(`/shared/${releaseId}`),
  }),
  get('/recalled', recalledPage),
  post('/recalled/:releaseId', confirmRecall, { page: recalledPage, then: () => redirect('/recalled') }),
]

/** The pages of an item lead on to what later rooms do with its words. */
export const routesWith = (doors: readonly ItemDoor[]): readonly Route[] => [
  ...own(itemPageWith(doors)),
  ...releases,
  ...shared(sharedItemWith(doors)),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [
  { text: 'Our items', href: '/items', may: policy.readOwn },
  { text: 'Shared items', href: '/shared', may: policy.readShared },
  { text: 'Recalled', href: '/recalled', may: policy.confirmRecall },
  { text: 'Sources', href: '/sources', may: policy.openSource },
]
