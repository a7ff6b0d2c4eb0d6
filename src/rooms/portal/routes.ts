import type { Assets } from '#platform/assets.ts'
import { get, type Route } from '#platform/routes.ts'
import { informationPages } from './pages/information.ts'
import { keptPage } from './know/kept.ts'
import { knownPage } from './know/pages/known-page.ts'
import { choosePage } from './materials/pages/choose.ts'
import { fileRoute } from './materials/pages/file.ts'
import { piecePage } from './materials/pages/piece.ts'
import { openPressRoom, type PressRoom } from './materials/press-room.ts'
import { createPace } from './pace.ts'
import { formPage, formPost } from './pages/form.ts'
import { leavePage, leavePost } from './pages/leave.ts'
import { messagesPage, messagesPost } from './pages/messages.ts'
import { liveSite, type LiveSite } from './live-site.ts'
import { createVoices, type Voices } from './review/voices.ts'
import { languageCodes, pathIn } from './site.ts'
import { createVisits, type Visits } from './visits.ts'
import type { Pace } from './pace.ts'

/**
 * Every address of the public site, in every language. Visits and the pace of guesses live in this process's memory and
 * nowhere else: they are gone when it ends. So do the words that speakers have put in place of the files', which are asked for again.
 */
export function portalRoutes(
  assets: Pick<Assets, 'urlPrefix'>,
  voices: Voices = createVoices(),
): readonly Route[] {
  const visits = createVisits()
  const pace = createPace({ perSecond: 5, longestWaitMs: 3_000 })
  const press = openPressRoom({ mostWaiting: 4, keptBytes: 32_000_000 })
  return [
    ...languageCodes.flatMap((code) => routesIn(liveSite(assets, code, voices), visits, pace)),
    ...languageCodes.flatMap((code) => materialRoutes(liveSite(assets, code, voices), voices, press)),
    get('/leave', leavePage),
    leavePost(visits),
  ]
}

function routesIn(site: LiveSite, visits: Visits, pace: Pace): readonly Route[] {
  const at = (path: string): string => pathIn(site.code, path)
  return [
    ...knownRoutes(site),
    get(at('/form'), formPage(site, { isProfessional: false, path: '/form' })),
    get(at('/professional'), formPage(site, { isProfessional: true, path: '/professional' })),
    formPost(site, at('/form')),
    get(at('/messages'), messagesPage(site, visits)),
    messagesPost(site, at('/messages'), visits, pace),
  ]
}

/** Paper to print: chosen in English in every language, printed in all. */
function materialRoutes(site: LiveSite, voices: Voices, press: PressRoom): readonly Route[] {
  const at = (path: string): string => pathIn(site.code, path)
  return [
    get(at('/materials'), choosePage(site)),
    get(at('/materials/:kind'), piecePage(site)),
    fileRoute({ live: site, voices }, at('/materials/:kind/file'), press),
  ]
}

/** The pages that are the same for everybody, and all of them in one piece for when there is no network. */
function knownRoutes(site: LiveSite): readonly Route[] {
  const at = (name: string, pattern: string): Route =>
    get(pathIn(site.code, pattern), knownPage(site, name, pattern))
  return [
    at('portal.home', '/'),
    at('portal.signs', '/signs'),
    at('portal.signs-of-place', '/signs/:place'),
    at('portal.signs-at-work', '/roles/:role'),
    at('portal.calls', '/calls'),
    at('portal.who-to-call', '/calls/:situation'),
    at('portal.who-to-call-there', '/calls/:situation/:area'),
    at('portal.you', '/you'),
    at('portal.you-facts', '/you/:topic'),
    at('portal.quiz', '/quiz'),
    at('portal.quiz-statement', '/quiz/:at'),
    at('portal.quiz-answer', '/quiz/:at/:answer'),
    at('portal.easy', '/easy'),
    ...informationPages.map(({ path }) => at(`portal.${path.slice(1)}`, path)),
    at('portal.offline', '/offline'),
    get(pathIn(site.code, '/kept'), keptPage(site)),
  ]
}
