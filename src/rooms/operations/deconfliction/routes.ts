import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { answerNotice, setCommonDesk } from './answer-notice.ts'
import { askDeconfliction } from './ask-deconfliction.ts'
import { endInterest, registerInterest } from './keep-interest.ts'
import { askPage, enquiriesPage, enquiryPage, spentPage } from './pages/asking.ts'
import { endPage, interestsPage, noticePage, noticesPage, registerPage } from './pages/keeping.ts'
import { commonDeskPage, refusalsPage } from './pages/watching.ts'
import * as policy from './policy.ts'

/** Deconfliction's part of the room's table of contents. */
const toInterests = () => redirect('/deconfliction/interests')

export const routes: readonly Route[] = [
  get('/deconfliction', enquiriesPage),
  get('/deconfliction/ask', askPage),
  post('/deconfliction/ask', askDeconfliction, {
    page: askPage,
    then: ({ id, isSpent }) => redirect(isSpent ? '/deconfliction/spent' : `/deconfliction/enquiries/${id}`),
  }),
  get('/deconfliction/enquiries/:enquiryId', enquiryPage),
  get('/deconfliction/spent', spentPage),

  get('/deconfliction/interests', interestsPage),
  get('/deconfliction/interests/new', registerPage),
  post('/deconfliction/interests/new', registerInterest, { page: registerPage, then: toInterests }),
  get('/deconfliction/interests/:interestId/end', endPage),
  post('/deconfliction/interests/:interestId/end', endInterest, { page: endPage, then: toInterests }),

  get('/deconfliction/questions', noticesPage),
  get('/deconfliction/questions/:noticeId', noticePage),
  post('/deconfliction/questions/:noticeId', answerNotice, {
    page: noticePage,
    then: () => redirect('/deconfliction/questions'),
  }),

  get('/deconfliction/refusals', refusalsPage),
  get('/deconfliction/desk', commonDeskPage),
  post('/deconfliction/desk', setCommonDesk, {
    page: commonDeskPage,
    then: () => redirect('/deconfliction/desk'),
  }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [
  { text: 'Before a visit', href: '/deconfliction', may: policy.ask },
  { text: 'Refused questions', href: '/deconfliction/refusals', may: policy.seeRefusals },
  { text: 'Common desk', href: '/deconfliction/desk', may: policy.setCommonDesk },
]
