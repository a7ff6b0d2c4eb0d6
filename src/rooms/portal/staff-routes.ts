import type { Policy } from '#platform/access.ts'
import { redirect, show } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { takeCallPage } from './pages/take-call.ts'
import { callTakenView } from './pages/take-call.view.ts'
import * as policy from './policy.ts'
import { acceptTexts, decideWording } from './review/decide-wording.ts'
import { endLanguage, giveLanguage } from './review/give-language.ts'
import { languagePage } from './review/pages/language.ts'
import { languagesPage } from './review/pages/languages.ts'
import { speakersPage } from './review/pages/speakers.ts'
import { textPage } from './review/pages/text.ts'
import { takeCall } from './take-call.ts'

const toSpeakers = () => redirect('/languages/speakers')

/** What of the portal stands behind sign-in: the same questions for a caller, on one screen; and the review of its words. */
export const staffRoutes: readonly Route[] = [
  get('/calls/new', takeCallPage),
  post('/calls/new', takeCall, {
    page: takeCallPage,
    // Shown in the answer to the post and nowhere else: sending the form again shows the same code.
    then: ({ receipt, safeToTalk }, _request, actor) => ({
      ...show('The report is saved', callTakenView({ receipt, isSafe: safeToTalk === 'yes' })),
      actor,
    }),
  }),
  get('/languages', languagesPage),
  get('/languages/speakers', speakersPage),
  post('/languages/speakers', giveLanguage, { page: speakersPage, then: toSpeakers }),
  post('/languages/speakers/:speakerId/end', endLanguage, { page: speakersPage, then: toSpeakers }),
  get('/languages/:language', languagePage),
  post('/languages/:language', acceptTexts, {
    page: languagePage,
    // The same page again: its next texts have moved up.
    then: ({ code }, { query }) => redirect(`/languages/${code}?${new URLSearchParams(query).toString()}`),
  }),
  get('/languages/:language/:key', textPage),
  post('/languages/:language/:key', decideWording, {
    page: textPage,
    then: ({ code, section }) => redirect(`/languages/${code}?section=${section}`),
  }),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Languages', href: '/languages', may: policy.seeLanguages }]
