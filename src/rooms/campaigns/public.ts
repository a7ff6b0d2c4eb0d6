import type { Assets } from '#platform/assets.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { followLinkPage } from './links/follow.ts'
import { countingPage } from './links/pages/counting.ts'
import { createPace } from './pace.ts'
import { answerSurvey, surveyPage, tooManyNow } from './survey/answer.ts'
import { takenOutcome, type PublicSite } from './survey/pages/present.ts'

/**
 * The side door to the public site: counting links, the page that says what they count, and surveys. Nothing here reads a table; the
 * public role calls functions of the database.
 */
export function publicRoutes(
  assets: Pick<Assets, 'urlPrefix'>,
  isDemonstration: () => boolean = () => false,
): readonly Route[] {
  const site: PublicSite = {
    css: `${assets.urlPrefix}/public.css`,
    icon: `${assets.urlPrefix}/icon.svg`,
    isDemonstration,
  }
  const survey = surveyPage(site)
  const answers = post('/survey/:code', answerSurvey, {
    page: survey,
    then: ({ taken }) => takenOutcome(site, taken),
  })
  // For all together. A campaign of a city does not reach it; whoever sends by machine does.
  const visits = createPace({ perSecond: 20, burst: 100 })
  const sendings = createPace({ perSecond: 1, burst: 60 })
  return [
    get('/l/:code', followLinkPage(visits)),
    get('/counting', countingPage(site)),
    get('/survey/:code', survey),
    {
      ...answers,
      async answer(gate, request) {
        if (sendings.hasRoom(performance.now())) return answers.answer(gate, request)
        // Nothing that was ticked is lost.
        const again = await gate.showPage(survey, request, {
          values: request.body,
          errors: [{ field: null, text: tooManyNow }],
        })
        return again.kind === 'show' ? { ...again, status: 422 } : again
      },
    },
  ]
}
