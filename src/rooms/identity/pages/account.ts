import { html, type Html } from '@article4/govuk-html'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showInstant, titled } from '#platform/views/form.ts'
import { ownAccount, type OwnAccount } from '../account-queries.ts'
import { freshSeconds } from '../change-passkeys.ts'
import * as policy from '../policy.ts'
import { rightLabels, rights } from '../rights.ts'
import { accountView } from './account.view.ts'

/** One's own account: ways in, places signed in, rights, and what others did about it. */
export const accountPage = page('identity.show-account', {
  may: policy.ownAccount,
  load: (db) => ownAccount(db),
  about: () => null,
  present: (found, { actor, form }) =>
    show(
      titled('Your account', form),
      accountView({
        form,
        facts: [
          { label: 'Name', value: actor.name },
          { label: 'Agency', value: actor.agencyName },
          { label: 'Role', value: found.roleTitle === '' ? 'Not given' : found.roleTitle },
          { label: 'Sign-in name', value: found.email },
        ],
        warning: refusedWarning(found.refusedSignIns),
        rights: rights
          .filter((right) => actor.rights.has(right))
          .map((right) => `${rightLabels[right].text}: ${rightLabels[right].hint}`),
        passkeys: found.passkeys.map((one) => ({
          label: one.label,
          added: showInstant(one.createdAt),
          used: instantOr(one.lastUsedAt, 'Never'),
          removeAction: `/account/passkeys/${one.id}/remove`,
        })),
        password: found.hasPassword
          ? 'You also have a password with a code from an app.'
          : 'You have no password.',
        addAction: actor.provedSecondsAgo > freshSeconds ? null : '/account/passkeys',
        addBegin: '/account/passkeys/begin',
        sessions: sessionRows(found),
        endOthersAction: found.sessions.length > 1 ? '/account/end-other-sessions' : null,
        invitations: found.invitations.map((one) => ({
          made: showInstant(one.createdAt),
          by: one.invitedBy ?? 'Set-up',
          used: instantOr(one.usedAt, 'Not yet'),
        })),
      }),
    ),
})

const methods: Readonly<Record<string, string>> = {
  passkey: 'Passkey',
  password: 'Password with a code',
  demonstration: 'Demonstration',
}

const sessionRows = (found: OwnAccount): { since: Html; seen: Html; method: string; isThis: string }[] =>
  found.sessions.map((one) => ({
    since: showInstant(one.createdAt),
    seen: showInstant(one.lastSeenAt),
    method: methods[one.method] ?? one.method,
    isThis: one.isThis ? 'This one' : 'Another',
  }))

const instantOr = (at: Date | null, otherwise: string): Html =>
  at === null ? html`${otherwise}` : showInstant(at)

const refusedWarning = (times: number): string | null =>
  times === 0
    ? null
    : `Signing in under your name was refused ${times === 1 ? 'once' : `${times} times`} in the last 30 days. If that was not you, tell your administrator.`
