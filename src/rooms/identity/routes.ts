import type { Waiting } from '#platform/waiting.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { acceptWithPasskey, acceptWithPassword, beginAcceptWithPasskey } from './accept-invitation.ts'
import { askForRight, changePerson, endRight } from './change-person.ts'
import { addPasskey, beginAddPasskey, removePasskey } from './change-passkeys.ts'
import { changePurpose } from './change-purpose.ts'
import { decideRight } from './decide-right.ts'
import { endOtherSessions, signOut } from './end-sessions.ts'
import { handOver } from './hand-over.ts'
import { addOrganisations, importOrganisations, undoImport } from './import-organisations.ts'
import { approveAgency, proposeAgency } from './let-in-agency.ts'
import { invitePerson, renewInvitation } from './invite-person.ts'
import { accountPage } from './pages/account.ts'
import { agenciesPage } from './pages/agencies.ts'
import { approveAgencyPage } from './pages/approve-agency.ts'
import { organisationImportPage, organisationsPage } from './pages/organisations.ts'
import { proposeAgencyPage } from './pages/propose-agency.ts'
import { askForRightPage } from './pages/ask-for-right.ts'
import { demonstrationPage } from './pages/demonstration.ts'
import { homePage, type HomeCard } from './pages/home.ts'
import { answerAcceptance, invitationPage } from './pages/invitation.ts'
import { invitePersonPage } from './pages/invite-person.ts'
import { leavePage } from './pages/leave.ts'
import { showLink } from './pages/link.ts'
import { peoplePage } from './pages/people.ts'
import { personPage } from './pages/person.ts'
import { requestsPage } from './pages/requests.ts'
import { setUpPage, setUpPartnershipPage } from './pages/set-up.ts'
import { answerSignIn, askBrowser, signInPage } from './pages/sign-in.ts'
import * as policy from './policy.ts'
import { exploreDemonstration, setUpPartnership } from './set-up-partnership.ts'
import { signIn } from './sign-in.ts'
import { signInToDemonstration } from './sign-in-to-demonstration.ts'
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts'

/** The table of contents: the door, one's own account, and administration. */
const door: readonly Route[] = [
  get('/set-up/:token', setUpPage),
  get('/set-up/:token/partnership', setUpPartnershipPage),
  post('/set-up/:token/partnership', setUpPartnership, {
    page: setUpPartnershipPage,
    then: ({ invitation }) => redirect(`/invitation/${invitation}`),
  }),
  post('/set-up/:token/demonstration', exploreDemonstration, {
    page: setUpPage,
    then: () => redirect('/demonstration'),
  }),
  get('/demonstration', demonstrationPage),
  post('/demonstration', signInToDemonstration, {
    page: demonstrationPage,
    then: ({ token }) => ({ ...redirect('/'), session: { token } }),
  }),
  get('/sign-in', signInPage),
  post('/sign-in', signIn, { page: signInPage, then: answerSignIn }),
  post('/sign-in/passkey/begin', beginPasskeySignIn, { page: signInPage, then: askBrowser }),
  post('/sign-in/passkey', signInWithPasskey, { page: signInPage, then: answerSignIn }),
  get('/invitation/:token', invitationPage),
  post('/invitation/:token', acceptWithPassword, { page: invitationPage, then: answerAcceptance }),
  post('/invitation/:token/passkey/begin', beginAcceptWithPasskey, {
    page: invitationPage,
    then: askBrowser,
  }),
  post('/invitation/:token/passkey', acceptWithPasskey, {
    page: invitationPage,
    then: ({ token }) => ({ ...redirect('/'), session: { token } }),
  }),
]

const backToAccount = { page: accountPage, then: () => redirect('/account') }

const own = (cards: readonly HomeCard[], waiting: readonly Waiting[]): readonly Route[] => {
  const home = homePage(cards, waiting)
  return [
    get('/', home),
    post('/purpose', changePurpose, { page: home, then: ({ then }) => redirect(then) }),
    post('/sign-out', signOut, { page: home, then: () => ({ ...redirect('/sign-in'), session: 'end' }) }),
    get('/account', accountPage),
    post('/account/end-other-sessions', endOtherSessions, backToAccount),
    post('/account/passkeys/begin', beginAddPasskey, { page: accountPage, then: askBrowser }),
    post('/account/passkeys', addPasskey, backToAccount),
    post('/account/passkeys/:passkey/remove', removePasskey, backToAccount),
  ]
}

const toPeople = showLink('/administration/people', 'Back to people')
const backToPerson = {
  page: personPage,
  then: ({ personId }: { readonly personId: string }) => redirect(`/administration/people/${personId}`),
}

const people: readonly Route[] = [
  get('/administration/people', peoplePage),
  get('/administration/people/invite', invitePersonPage),
  post('/administration/people/invite', invitePerson, { page: invitePersonPage, then: toPeople }),
  get('/administration/people/:personId', personPage),
  post('/administration/people/:personId', changePerson, backToPerson),
  get('/administration/people/:personId/ask-for-right', askForRightPage),
  post('/administration/people/:personId/ask-for-right', askForRight, {
    ...backToPerson,
    page: askForRightPage,
  }),
  post('/administration/people/:personId/end-right', endRight, backToPerson),
  post('/administration/people/:personId/new-link', renewInvitation, { page: personPage, then: toPeople }),
  get('/administration/people/:personId/leave', leavePage),
  post('/administration/people/:personId/leave', handOver, { ...backToPerson, page: leavePage }),
  get('/administration/requests', requestsPage),
  post('/administration/requests/:requestId', decideRight, {
    page: requestsPage,
    then: () => redirect('/administration/requests'),
  }),
]

const backToImport = {
  page: organisationImportPage,
  then: ({ importId }: { readonly importId: string }) =>
    redirect(`/administration/organisations/${importId}`),
}

const partnership: readonly Route[] = [
  get('/administration/agencies', agenciesPage),
  get('/administration/agencies/propose', proposeAgencyPage),
  post('/administration/agencies/propose', proposeAgency, {
    page: proposeAgencyPage,
    then: () => redirect('/administration/agencies'),
  }),
  get('/administration/agencies/:agencyId/approve', approveAgencyPage),
  post('/administration/agencies/:agencyId/approve', approveAgency, {
    page: approveAgencyPage,
    then: showLink('/administration/agencies', 'Back to agencies'),
  }),
  get('/administration/organisations', organisationsPage),
  post('/administration/organisations', importOrganisations, {
    ...backToImport,
    page: organisationsPage,
    files: true,
  }),
  get('/administration/organisations/:importId', organisationImportPage),
  post('/administration/organisations/:importId/add', addOrganisations, backToImport),
  post('/administration/organisations/:importId/undo', undoImport, backToImport),
]

/** What of this room stands in the menu. */
export const navigation: readonly HomeCard[] = [
  { text: 'People', href: '/administration/people', may: policy.readPeople },
  { text: 'Requests', href: '/administration/requests', may: policy.readRequests },
  { text: 'Agencies', href: '/administration/agencies', may: policy.readAgencies },
  { text: 'Your account', href: '/account', may: policy.ownAccount },
]

/** The room's routes; the first page shows what other rooms have in the menu, and what waits in them. */
export const routesWith = (others: readonly HomeCard[], waiting: readonly Waiting[]): readonly Route[] => [
  ...door,
  ...own([...others, ...navigation], waiting),
  ...people,
  ...partnership,
]
