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
  askDemonstration: () => Promise<boolean> = () => Promise.resolve(false),
): readonly Route[] {
  // Once a hub is a demonstration it stays one.
  let isDemonstration = false
  const site: LearnerSite = {
    css: `${assets.urlPrefix}/public.css`,
    script: `${assets.urlPrefix}/learner.js`,
    icon: `${assets.urlPrefix}/icon.svg`,
    isDemonstration: () => isDemonstration,
  }
  const learn = learnPage(site)
  const check = checkPage(site)
  const shown = { page: learn, then: (screen: Screen) => present(site, screen) }
  const routes: readonly Route[] = [
    get('/learn', learn),
    post('/learn/questions', openQuestions, shown),
    post('/learn/answers', sendAnswers, shown),
    post('/learn/certificate', showCertificate, shown),
    get('/learn/passport', passportPage(site)),
    post('/learn/passport', showPassport, shown),
    get('/certificate', check),
    post('/certificate', checkCertificate, { page: check, then: (found) => checked(site, found) }),
  ]
  return routes.map((route) => ({
    ...route,
    async answer(gate, request) {
      isDemonstration ||= await askDemonstration()
      return route.answer(gate, request)
    },
  }))
}
