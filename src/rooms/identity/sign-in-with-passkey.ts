import { command, done, type Done } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm, valueOf } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { findPasskey } from './door-queries.ts'
import { keepChallenge, refuseSignIn, takeChallenge } from './door-store.ts'
import { askForPasskey, passkeyIdOf, readPasskey, type PasskeyQuestion } from './passkeys.ts'
import * as policy from './policy.ts'
import { ownPath } from './rules/own-path.ts'
import { beginSession } from './sign-in-session.ts'
import type { SignInAnswer } from './sign-in.ts'

/** Signing in with a passkey: a challenge is made, the browser's device signs it, and the signature is checked. */
export interface Asked {
  readonly challengeId: string
  readonly question: PasskeyQuestion
}

/** Makes a challenge. Nobody is known yet and nothing of anybody is touched, so there is nothing to audit. */
export const beginPasskeySignIn = command('identity.begin-passkey-sign-in', {
  through: 'door',
  verb: 'sign-in',
  may: policy.door,
  parse: (body) => readForm(body).result(() => null),
  find: () => true,
  carryOut: async (tx, _input, _found, { services }): Promise<Done<Asked>> => {
    const question = await askForPasskey(services.staffUrl)
    return done({ challengeId: await keepChallenge(tx, question.options.challenge, null), question }, [])
  },
  refusals: {},
})

interface PasskeyAnswer {
  readonly challengeId: string
  readonly credential: string
  readonly then: string
}

/** The fields that the script fills in: `challenge` and `credential`. */
export function readPasskeyAnswer(
  body: Parameters<typeof readForm>[0],
): { challengeId: string; credential: string } | null {
  const state = { values: body, errors: [] }
  const challengeId = valueOf(state, 'challenge')
  const credential = valueOf(state, 'credential')
  return isId(challengeId) && credential !== '' && credential.length <= 20_000
    ? { challengeId, credential }
    : null
}

export const signInWithPasskey = command('identity.sign-in-with-passkey', {
  through: 'door',
  verb: 'sign-in',
  may: policy.door,
  parse: (body) => {
    const form = readForm(body)
    const answer = readPasskeyAnswer(body)
    if (answer === null) form.fail(null, 'Your device gave no passkey. Try again, or use a password')
    const then = ownPath(valueOf({ values: body, errors: [] }, 'then'))
    return form.result((): PasskeyAnswer => ({
      challengeId: answer?.challengeId ?? '',
      credential: answer?.credential ?? '',
      then,
    }))
  },
  find: async (door, input) => ({ passkey: await findPasskey(door, passkeyIdOf(input.credential) ?? '') }),
  carryOut: async (tx, input, { passkey }, context): Promise<Done<SignInAnswer>> => {
    const challenge = await takeChallenge(tx, input.challengeId)
    if (challenge === null || challenge.personId !== null) return refuse(tx, null, 'challenge-used-or-old')
    if (passkey === null) return refuse(tx, null, 'unknown-passkey')
    const { personId } = passkey
    const counter = await readPasskey(
      context.services.staffUrl,
      challenge.challenge,
      input.credential,
      passkey,
      personId,
    )
    if (counter === null) return refuse(tx, personId, 'passkey-does-not-fit')
    const token = await beginSession(tx, context, personId, {
      method: 'passkey',
      passkeyId: passkey.id,
      counter,
    })
    if (token === null) return refuse(tx, personId, 'passkey-or-person-ended')
    return done({ kind: 'signed-in', token, then: input.then }, 'written-by-the-database')
  },
  refusals: {},
})

async function refuse(tx: WriteDb, personId: string | null, reason: string): Promise<Done<SignInAnswer>> {
  await refuseSignIn(tx, personId, reason)
  return done({ kind: 'refused' }, 'written-by-the-database')
}
