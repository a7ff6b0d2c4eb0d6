import type { Assets } from '#platform/assets.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { openQuestions, sendAnswers, showCertificate, showPassport } from './learner/answer.ts'
import { checkCertificate } from './learner/check.ts'
import { checked, present } from './learner/pages/present.ts'
import { checkPage, learnPage, passportPage } from './learner/pages/learn.ts'
import type { LearnerSite } from './learner/pages/layout.view.ts'
import type { Screen } from './learner/screen.ts'

/**
 * The side door to the public site: what learners reach without an account, and checking a certificate. Nothing here reads a table; the
 * public role calls functions of the database, and each answers for one code.
 */
export function publicRoutes(
  assets: Pick<Assets, 'urlPrefix'>,
  isDemonstration: () => boolean = () => false,
): readonly Route[] {
  const site: LearnerSite = {
    css: `${assets.urlPrefix}/public.css`,
    script: `${assets.urlPrefix}/learner.js`,
    icon: `${assets.urlPrefix}/icon.svg`,
    isDemonstration,
  }
  const learn = learnPage(site)
  const check = checkPage(site)
  const shown = { page: learn, then: (screen: Screen) => present(site, screen) }
  return [
    get('/learn', learn),
    post('/learn/questions', openQuestions, shown),
    post('/learn/answers', sendAnswers, shown),
    post('/learn/certificate', showCertificate, shown),
    get('/learn/passport', passportPage(site)),
    post('/learn/passport', showPassport, shown),
    get('/certificate', check),
    post('/certificate', checkCertificate, { page: check, then: (found) => checked(site, found) }),
  ]
}
