import { redirect, type Outcome } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { authorityPage } from './pages/authority.ts'
import { packPage, packPdf } from './pages/pack.ts'
import { readingPage } from './pages/reading.ts'
import { referralPage } from './pages/referral.ts'
import { referralsPage } from './pages/referrals.ts'
import { sectionPage } from './pages/section.ts'
import { stepPage } from './pages/step.ts'
import { textsPage } from './pages/texts.ts'
import { underWayPage } from './pages/under-way.ts'
import { noteAuthority, takeStep } from './take-step.ts'
import { confirmTexts, openReferral, recordReading, saveAnswers } from './write-referral.ts'

/** The table of contents of referrals. */
interface Done {
  readonly id: string
  readonly personId: string
}
const at = ({ id, personId }: Done): string => `/safeguarding/${personId}/referrals/${id}`
const toReferral = (done: Done): Outcome => redirect(at(done))
const one = '/safeguarding/:personId/referrals/:referralId'

export const routes: readonly Route[] = [
  get('/safeguarding/referrals', underWayPage),
  get('/safeguarding/:personId/referrals', referralsPage),
  post('/safeguarding/:personId/referrals', openReferral, { page: referralsPage, then: toReferral }),
  get(one, referralPage),
  get(`${one}/answers/:section`, sectionPage),
  post(`${one}/answers/:section`, saveAnswers, {
    page: sectionPage,
    // What was answered asks more: it is on the same page.
    then: (done) => redirect(done.hasMore ? `${at(done)}/answers/${done.section}` : at(done)),
  }),
  get(`${one}/reading/:section`, readingPage),
  post(`${one}/reading/:section`, recordReading, {
    page: readingPage,
    then: (done) => redirect(done.isWrong ? `${at(done)}/answers/${done.section}` : at(done)),
  }),
  get(`${one}/texts`, textsPage),
  post(`${one}/texts`, confirmTexts, { page: textsPage, then: toReferral }),
  get(`${one}/pack`, packPage),
  get(`${one}/pack/pdf`, packPdf),
  get(`${one}/authority`, authorityPage),
  post(`${one}/authority`, noteAuthority, { page: authorityPage, then: toReferral }),
  get(`${one}/steps/:step`, stepPage),
  post(`${one}/steps/:step`, takeStep, { page: stepPage, then: toReferral }),
]
