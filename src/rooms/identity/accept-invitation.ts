import { command, done, invalid, refused, type Done, type Invalid, type Refused } from '#platform/command.ts'
import { hashPassword } from '#platform/crypto/password.ts'
import { tokenHash } from '#platform/crypto/tokens.ts'
import { verifyTotp } from '#platform/crypto/totp.ts'
import type { Db } from '#platform/db.ts'
import { readForm, valueOf } from '#platform/forms.ts'
import { findInvitation, type Invitation } from './door-queries.ts'
import { acceptInvitation, keepChallenge, takeChallenge } from './door-store.ts'
import { proposedSecret, sealSecret } from './one-time-secret.ts'
import { askForNewPasskey, readNewPasskey } from './passkeys.ts'
import * as policy from './policy.ts'
import { frontMatter } from './queries.ts'
import { passwordFault, passwordFaults } from './rules/password-fault.ts'
import { beginSession } from './sign-in-session.ts'
import { readPasskeyAnswer, type Asked } from './sign-in-with-passkey.ts'

/**
 * Using an invitation: once, within 72 hours. The same link is for somebody new and for somebody who lost what they had;
 * for the second the database ends everything older (see accept_invitation). Whoever is done is signed in.
 *
 * Signing in uses up one step more than accepting, so acceptance is written as if it had used the step before: the code
 * just typed proves the set-up and the sign-in, and then never again.
 */
export interface FoundInvitation extends Invitation {
  readonly linkHash: Buffer
  readonly partnership: string
}

export async function findByLink(door: Db, token: string | undefined): Promise<FoundInvitation | null> {
  const linkHash = tokenHash(token ?? '')
  const invitation = await findInvitation(door, linkHash)
  if (invitation === null) return null
  return { ...invitation, linkHash, partnership: (await frontMatter(door))?.name ?? 'Article 4' }
}

export type Accepted = { readonly kind: 'signed-in'; readonly token: string } | { readonly kind: 'busy' }

const refusals = {
  'link-used': 'This link has been used meanwhile. Ask your administrator for a new one',
  'passkey-not-made': 'The passkey could not be made. Try again, or use a password',
} as const

const codeMissing = 'Enter the code that your authenticator app shows'
const codeDoesNotFit = 'The code does not fit. Wait for the next one and type that'

export const acceptWithPassword = command('identity.accept-with-password', {
  through: 'door',
  verb: 'grant',
  may: policy.door,
  parse: (body) => {
    const form = readForm(body)
    const code = form.text('code', { max: 20, label: 'The code' })
    // The rules for both need the person, so that everything that is wrong is said at once in `carryOut`.
    const password = valueOf({ values: body, errors: [] }, 'password')
    return form.result(() => ({ password, code }))
  },
  find: (door, _input, { params }) => findByLink(door, params['token']),
  carryOut: async (tx, input, found, context): Promise<Done<Accepted> | Refused<'link-used'> | Invalid> => {
    const { keyring } = context.services
    const fault = passwordFault(input.password, found)
    const secret = proposedSecret(keyring, found.linkHash)
    const step = verifyTotp(secret, input.code, context.now)
    const errors = [
      ...(fault === null ? [] : [{ field: 'password', text: passwordFaults[fault] }]),
      ...(step === null ? [{ field: 'code', text: input.code === '' ? codeMissing : codeDoesNotFit }] : []),
    ]
    if (step === null || fault !== null) return invalid(...errors)
    const hash = await hashPassword(keyring.current('password-pepper'), input.password)
    if (!hash.ok) return done({ kind: 'busy' }, [])
    const personId = await acceptInvitation(tx, found.linkHash, {
      kind: 'password',
      hash: hash.value,
      sealedSecret: sealSecret(keyring, found.personId, secret),
      usedStep: step - 1,
    })
    if (personId === null) return refused('link-used')
    const token = await beginSession(tx, context, personId, { method: 'password', step })
    return token === null
      ? refused('link-used')
      : done({ kind: 'signed-in', token }, 'written-by-the-database')
  },
  refusals,
})

/** Asks the browser for a new passkey. Nothing changes until its answer comes, so there is nothing to audit. */
export const beginAcceptWithPasskey = command('identity.begin-accept-with-passkey', {
  through: 'door',
  verb: 'grant',
  may: policy.door,
  parse: (body) => readForm(body).result(() => null),
  find: (door, _input, { params }) => findByLink(door, params['token']),
  carryOut: async (tx, _input, found, { services }): Promise<Done<Asked>> => {
    const question = await askForNewPasskey(services.staffUrl, { ...found, existing: [] })
    return done(
      { challengeId: await keepChallenge(tx, question.options.challenge, found.personId), question },
      [],
    )
  },
  refusals: {},
})

export const acceptWithPasskey = command('identity.accept-with-passkey', {
  through: 'door',
  verb: 'grant',
  may: policy.door,
  parse: (body) => {
    const form = readForm(body)
    const answer = readPasskeyAnswer(body)
    if (answer === null) form.fail(null, refusals['passkey-not-made'])
    const label = form.text('label', { max: 80, label: 'The name of the passkey' })
    return form.result(() => ({
      challengeId: answer?.challengeId ?? '',
      credential: answer?.credential ?? '',
      label,
    }))
  },
  find: (door, _input, { params }) => findByLink(door, params['token']),
  carryOut: async (tx, input, found, context) => {
    const challenge = await takeChallenge(tx, input.challengeId)
    if (challenge === null || challenge.personId !== found.personId) return refused('passkey-not-made')
    const passkey = await readNewPasskey(context.services.staffUrl, challenge.challenge, input.credential)
    if (passkey === null) return refused('passkey-not-made')
    const before = { ...passkey, counter: Math.max(0, passkey.counter - 1) }
    const label = input.label === '' ? 'First passkey' : input.label
    const personId = await acceptInvitation(tx, found.linkHash, { kind: 'passkey', passkey: before, label })
    if (personId === null) return refused('link-used')
    const token = await beginSession(tx, context, personId, {
      method: 'passkey',
      passkeyId: passkey.id,
      counter: passkey.counter,
    })
    return token === null ? refused('link-used') : done({ token }, 'written-by-the-database')
  },
  refusals,
})
