import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { acceptWithPasskey, acceptWithPassword, beginAcceptWithPasskey } from './accept-invitation.ts'
import { demonstrationPage } from './pages/demonstration.ts'
import { answerAcceptance, invitationPage } from './pages/invitation.ts'
import { setUpPage, setUpPartnershipPage } from './pages/set-up.ts'
import { answerSignIn, askBrowser, signInPage } from './pages/sign-in.ts'
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

export const routes: readonly Route[] = [...door]

interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}

/** What of this room stands in the menu. */
export const navigation: readonly NavigationItem[] = []
