import { toBase32 } from '#platform/crypto/base32.ts'
import { totpUri } from '#platform/crypto/totp.ts'
import type { GateRequest } from '#platform/gate.ts'
import { redirect, show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { findByLink, type Accepted } from '../accept-invitation.ts'
import { proposedSecret } from '../one-time-secret.ts'
import * as policy from '../policy.ts'
import { shortestPassword } from '../rules/password-fault.ts'
import { invitationView } from './invitation.view.ts'

/** Where an invitation leads. A link that is used, replaced or old leads nowhere, and says no more than that. */
export const invitationPage = page('identity.show-invitation', {
  through: 'door',
  may: policy.door,
  load: async (db, { params, services }) => {
    const found = await findByLink(db, params['token'])
    return found === null ? null : { ...found, secret: proposedSecret(services.keyring, found.linkHash) }
  },
  about: (found) => ({ type: 'invitation', id: found.personId }),
  present: (found, { params, form }) => {
    const here = `/invitation/${params['token'] ?? ''}`
    return show(
      titled('Choose how to sign in', form),
      invitationView({
        form,
        name: found.name,
        email: found.email,
        agency: found.agencyName,
        partnership: found.partnership,
        passwordAction: here,
        passkeyAction: `${here}/passkey`,
        passkeyBegin: `${here}/passkey/begin`,
        secret: inFours(toBase32(found.secret)),
        // A colon would end the issuer's name early.
        appAddress: totpUri({
          issuer: found.partnership.replaceAll(':', ' '),
          account: found.email,
          secret: found.secret,
        }),
        shortest: shortestPassword,
      }),
    )
  },
})

export const answerAcceptance = (accepted: Accepted, _request: GateRequest): Outcome =>
  accepted.kind === 'busy'
    ? { kind: 'busy', retryAfterSeconds: 5 }
    : { ...redirect('/'), session: { token: accepted.token } }

const inFours = (text: string): string => (text.match(/.{1,4}/g) ?? []).join(' ')
