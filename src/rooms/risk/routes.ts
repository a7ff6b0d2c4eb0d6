import type { ItemDoor } from '#rooms/intelligence'
import type { SubjectDoor } from '#rooms/linking'
import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { assessSubject, reviewAssessment } from './assessment/assess-subject.ts'
import { assessmentPage } from './assessment/pages/assessment.ts'
import { assessmentsPage } from './assessment/pages/assessments.ts'
import { newAssessmentPage, reviewPage } from './assessment/pages/new-assessment.ts'
import { overridesPage } from './assessment/pages/overrides.ts'
import { dismissSuggestion } from './dismiss-suggestion.ts'
import { observeIndicator } from './observe-indicator.ts'
import { cataloguePage } from './pages/catalogue.ts'
import { itemsPage } from './pages/items.ts'
import { kindPage } from './pages/kind.ts'
import { mapPage } from './pages/map.ts'
import { observePage } from './pages/observe.ts'
import { overviewPage } from './pages/overview.ts'
import { signsPage } from './pages/signs.ts'
import { subjectSignalPage, subjectSignalsPage } from './pages/subject-signals.ts'
import { thresholdsPage } from './pages/thresholds.ts'
import { weakSignalPage } from './pages/weak-signal.ts'
import { weakSignalsPage } from './pages/weak-signals.ts'
import { withdrawPage } from './pages/withdraw.ts'
import * as policy from './policy.ts'
import { answerQuestion, askQuestion, endQuestion } from './requirement/ask-question.ts'
import { answerPage, askPage, endPage } from './requirement/pages/ask.ts'
import { requirementPage } from './requirement/pages/requirement.ts'
import { requirementsPage } from './requirement/pages/requirements.ts'
import { acknowledgeDefence, noteRole } from './role/note-role.ts'
import { defencePage, rolesPage } from './role/pages/roles.ts'
import { profilePdf } from './profile/pages/profile-pdf.ts'
import { profilePage, profilesPage } from './profile/pages/profile.ts'
import { views } from './rules/catalogue.ts'
import { withdrawObservation } from './withdraw-observation.ts'

/** The risk room's table of contents. */
const toSigns = ({ itemId }: { itemId: string }) => redirect(`/risk/items/${itemId}`)
const toRoles = ({ id, isPrompted }: { id: string; isPrompted: boolean }) =>
  redirect(`/risk/assessments/${id}/${isPrompted ? 'section-45' : 'roles'}`)
const toRequirement = ({ id }: { id: string }) => redirect(`/risk/requirements/${id}`)
const toAssessment = ({ id }: { id: string }) => redirect(`/risk/assessments/${id}`)

export const routes: readonly Route[] = [
  get('/risk', overviewPage),
  get('/risk/indicators', cataloguePage),
  get('/risk/map', mapPage),
  ...views.map((view) => get(`/risk/${view}`, kindPage(view))),

  get('/risk/signals', weakSignalsPage),
  get('/risk/signals/subjects', subjectSignalsPage),
  get('/risk/signals/subjects/:mentionId', subjectSignalPage),
  get('/risk/signals/:key', weakSignalPage),
  get('/risk/thresholds', thresholdsPage),

  get('/risk/assessments', assessmentsPage),
  get('/risk/assessments/new', newAssessmentPage),
  post('/risk/assessments/new', assessSubject, { page: newAssessmentPage, then: toAssessment }),
  get('/risk/assessments/overrides', overridesPage),
  get('/risk/assessments/:assessmentId', assessmentPage),
  get('/risk/assessments/:assessmentId/review', reviewPage),
  post('/risk/assessments/:assessmentId/review', reviewAssessment, { page: reviewPage, then: toAssessment }),

  get('/risk/assessments/:assessmentId/roles', rolesPage),
  post('/risk/assessments/:assessmentId/roles', noteRole, { page: rolesPage, then: toRoles }),
  get('/risk/assessments/:assessmentId/section-45', defencePage),
  post('/risk/assessments/:assessmentId/section-45', acknowledgeDefence, {
    page: defencePage,
    then: toAssessment,
  }),

  get('/risk/profiles', profilesPage),
  get('/risk/profiles/:kind/:key', profilePage),
  get('/risk/profiles/:kind/:key/pdf', profilePdf),

  get('/risk/requirements', requirementsPage),
  get('/risk/requirements/new', askPage),
  post('/risk/requirements/new', askQuestion, { page: askPage, then: toRequirement }),
  get('/risk/requirements/:requirementId', requirementPage),
  get('/risk/requirements/:requirementId/answer', answerPage),
  post('/risk/requirements/:requirementId/answer', answerQuestion, {
    page: answerPage,
    then: toRequirement,
  }),
  get('/risk/requirements/:requirementId/end', endPage),
  post('/risk/requirements/:requirementId/end', endQuestion, { page: endPage, then: toRequirement }),

  get('/risk/items', itemsPage),
  get('/risk/items/:itemId', signsPage),
  get('/risk/items/:itemId/observe', observePage),
  post('/risk/items/:itemId/observe', observeIndicator, { page: observePage, then: toSigns }),
  post('/risk/items/:itemId/dismiss', dismissSuggestion, { page: observePage, then: toSigns }),
  get('/risk/items/:itemId/withdraw/:observationId', withdrawPage),
  post('/risk/items/:itemId/withdraw/:observationId', withdrawObservation, {
    page: withdrawPage,
    then: toSigns,
  }),
]

/** From a subject to what this room says of it. */
export const subjectDoors: readonly SubjectDoor[] = [
  {
    text: 'What its signs add up to',
    href: (mentionId) => `/risk/signals/subjects/${mentionId}`,
    may: policy.seePicture,
  },
  {
    text: 'Assess it',
    href: (mentionId) => `/risk/assessments/new?about=mention-${mentionId}`,
    may: policy.assess,
  },
  {
    text: 'Make a profile of it for an agency',
    href: (mentionId) => `/risk/profiles/subject/${mentionId}`,
    may: policy.makeProfiles,
  },
]

/** From an own item to its signs; a sign in somebody else's is ticked at their desk. */
export const itemDoor: ItemDoor = {
  text: 'Tick the signs in it',
  href: (words) => ('itemId' in words ? `/risk/items/${words.itemId}` : null),
  may: policy.observe,
}

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Risk', href: '/risk', may: policy.seePicture }]
