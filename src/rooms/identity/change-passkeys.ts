import { command, done, refused, type Done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { hasAnotherWay, passkeyOwner } from './account-queries.ts'
import { addPasskey as add, endPasskey } from './account-store.ts'
import { keepChallenge, takeChallenge } from './door-store.ts'
import { askForNewPasskey, readNewPasskey } from './passkeys.ts'
import * as policy from './policy.ts'
import { readPasskeyAnswer, type Asked } from './sign-in-with-passkey.ts'

/**
 * A person's own passkeys. Adding or removing one wants a sign-in within the last quarter of an hour: whoever finds a
 * computer unlocked must not be able to come back with a passkey of their own (ASVS 7.5.1).
 */
export const freshSeconds = 15 * 60

const refusals = {
  'sign-in-again': 'Sign in again first: you proved who you are more than 15 minutes ago',
  'not-made': 'The passkey could not be made. Try again',
  'last-way-in': 'This is your only way to sign in. Add another passkey first',
} as const

/** Asks the browser for a new passkey. Nothing changes until its answer comes, so there is nothing to audit. */
export const beginAddPasskey = command('identity.begin-add-passkey', {
  verb: 'grant',
  may: policy.ownAccount,
  parse: (body) => readForm(body).result(() => null),
  find: (db) => passkeyOwner(db),
  carryOut: async (tx, _input, owner, { actor, services }): Promise<Done<Asked>> => {
    const question = await askForNewPasskey(services.staffUrl, {
      ...owner,
      personId: actor.personId,
      name: actor.name,
    })
    return done(
      { challengeId: await keepChallenge(tx, question.options.challenge, actor.personId), question },
      [],
    )
  },
  refusals: {},
})

export const addPasskey = command('identity.add-passkey', {
  verb: 'grant',
  may: policy.ownAccount,
  parse: (body) => {
    const form = readForm(body)
    const answer = readPasskeyAnswer(body)
    if (answer === null) form.fail(null, refusals['not-made'])
    const label = form.text('label', { required: 'Enter a name for this device', max: 80, label: 'The name' })
    return form.result(() => ({
      challengeId: answer?.challengeId ?? '',
      credential: answer?.credential ?? '',
      label,
    }))
  },
  find: () => true,
  carryOut: async (tx, input, _found, { actor, services }) => {
    if (actor.provedSecondsAgo > freshSeconds) return refused('sign-in-again')
    const challenge = await takeChallenge(tx, input.challengeId)
    if (challenge === null || challenge.personId !== actor.personId) return refused('not-made')
    const passkey = await readNewPasskey(services.staffUrl, challenge.challenge, input.credential)
    if (passkey === null) return refused('not-made')
    await add(tx, actor.personId, passkey, input.label)
    return done(null, { type: 'passkey', id: passkey.id, ownerAgencyId: actor.agencyId })
  },
  refusals,
})

export const removePasskey = command('identity.remove-passkey', {
  verb: 'grant',
  may: policy.ownAccount,
  parse: (body, params) => readForm(body).result(() => ({ passkey: params['passkey'] ?? '' })),
  find: async (db, input) => ({ hasAnotherWay: await hasAnotherWay(db, input.passkey) }),
  carryOut: async (tx, input, found, { actor }) => {
    if (actor.provedSecondsAgo > freshSeconds) return refused('sign-in-again')
    if (!found.hasAnotherWay) return refused('last-way-in')
    if (!(await endPasskey(tx, input.passkey))) return refused('gone')
    return done(null, { type: 'passkey', id: input.passkey, ownerAgencyId: actor.agencyId })
  },
  refusals: { ...refusals, gone: 'That passkey is not in your list any more' },
})
