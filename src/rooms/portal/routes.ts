import type { Assets } from '#platform/assets.ts'
import { get, type Route } from '#platform/routes.ts'
import { createPace } from './pace.ts'
import { callsPage } from './pages/calls.ts'
import { formPage, formPost } from './pages/form.ts'
import { homePage } from './pages/home.ts'
import { informationPage, informationPages } from './pages/information.ts'
import { leavePage, leavePost } from './pages/leave.ts'
import { messagesPage, messagesPost } from './pages/messages.ts'
import { signsPage } from './pages/signs.ts'
import { languageCodes, pathIn, siteIn, type Site } from './site.ts'
import { createVisits, type Visits } from './visits.ts'
import type { Pace } from './pace.ts'

/**
 * Every address of the public site, in every language. Visits and the pace of guesses live in this process's memory and
 * nowhere else: they are gone when it ends.
 */
export function portalRoutes(assets: Pick<Assets, 'urlPrefix'>): readonly Route[] {
  const visits = createVisits()
  const pace = createPace({ perSecond: 5, longestWaitMs: 3_000 })
  return [
    ...languageCodes.flatMap((code) => routesIn(siteIn(assets, code), visits, pace)),
    get('/leave', leavePage),
    leavePost(visits),
  ]
}

function routesIn(site: Site, visits: Visits, pace: Pace): readonly Route[] {
  const at = (path: string): string => pathIn(site.t.language.code, path)
  return [
    get(at('/'), homePage(site)),
    get(at('/form'), formPage(site, { isProfessional: false, path: '/form' })),
    get(at('/professional'), formPage(site, { isProfessional: true, path: '/professional' })),
    formPost(site, at('/form')),
    get(at('/messages'), messagesPage(site, visits)),
    messagesPost(site, at('/messages'), visits, pace),
    get(at('/calls'), callsPage(site)),
    get(at('/signs'), signsPage(site)),
    ...informationPages.map((information) => get(at(information.path), informationPage(site, information))),
  ]
}
