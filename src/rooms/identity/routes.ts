import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { acceptWithPasskey, acceptWithPassword, beginAcceptWithPasskey } from './accept-invitation.ts'
import { addPasskey, beginAddPasskey, removePasskey } from './change-passkeys.ts'
import { changePurpose } from './change-purpose.ts'
import { endOtherSessions, signOut } from './end-sessions.ts'
import { accountPage } from './pages/account.ts'
import { demonstrationPage } from './pages/demonstration.ts'
import { homePage, type HomeCard } from './pages/home.ts'
import { answerAcceptance, invitationPage } from './pages/invitation.ts'
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

const own = (cards: readonly HomeCard[]): readonly Route[] => {
  const home = homePage(cards)
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

/** What of this room stands in the menu. */
export const navigation: readonly HomeCard[] = [
  { text: 'Your account', href: '/account', may: policy.ownAccount },
]

/** The room's routes, with what other rooms have in the menu as cards on the home page. */
export const routesWith = (others: readonly HomeCard[]): readonly Route[] => [
  ...door,
  ...own([...others, ...navigation]),
]

export const routes: readonly Route[] = routesWith([])
