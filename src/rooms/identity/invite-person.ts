import { command, done, invalid, refused } from '#platform/command.ts'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import { readForm } from '#platform/forms.ts'
import { freshSeconds } from './change-passkeys.ts'
import { readEmail, readPersonName } from './fields.ts'
import { findColleague, isEmailTaken } from './people-queries.ts'
import { addPerson, invite } from './people-store.ts'
import * as policy from './policy.ts'

/** Inviting somebody, and a new link for somebody who lost their means to sign in. */
export interface LinkMade {
  readonly link: string
  readonly name: string
}

/** Where a token leads on the staff site. */
export const linkOf = (staffUrl: string, token: string): string =>
  new URL(`/invitation/${token}`, staffUrl).href

export const emailTaken = { field: 'email', text: 'Somebody already signs in with this address' } as const

export const invitePerson = command('identity.invite-person', {
  verb: 'grant',
  may: policy.invitePeople,
  parse: (body) => {
    const form = readForm(body)
    const name = readPersonName(form, 'name')
    const email = readEmail(form, 'email')
    const roleTitle = form.text('role', { max: 120, label: 'The role' })
    return form.result(() => ({ name, email, roleTitle }))
  },
  find: async (db, input) => ({ isTaken: await isEmailTaken(db, input.email) }),
  carryOut: async (tx, input, found, { actor, services }) => {
    if (found.isTaken) return invalid(emailTaken)
    const id = services.newId()
    const token = newToken()
    await addPerson(tx, actor.agencyId, { id, ...input })
    if (!(await invite(tx, id, tokenHash(token))))
      throw new Error('The database made no link for a person just added')
    const made: LinkMade = { link: linkOf(services.staffUrl, token), name: input.name }
    return done(made, { type: 'person', id, ownerAgencyId: actor.agencyId })
  },
  refusals: {},
})

/**
 * Recovery. There is no help desk and no code by mail: the person's own administrator hands over a link. Older links stop
 * working now; sessions and credentials end when it is used, and rights beyond contributor then wait for another agency.
 */
export const renewInvitation = command('identity.renew-invitation', {
  verb: 'grant',
  may: policy.endPerson,
  parse: (body, params) => readForm(body).result(() => ({ personId: params['personId'] ?? '' })),
  find: (db, input) => findColleague(db, input.personId),
  carryOut: async (tx, _input, person, { actor, services }) => {
    // Whoever finds an administrator's computer unlocked must not walk away with a way to be somebody.
    if (actor.provedSecondsAgo > freshSeconds) return refused('sign-in-again')
    const token = newToken()
    if (!(await invite(tx, person.id, tokenHash(token)))) return refused('has-left')
    const made: LinkMade = { link: linkOf(services.staffUrl, token), name: person.name }
    return done(made, {
      type: 'person',
      id: person.id,
      ownerAgencyId: person.agencyId,
      detail: { recovery: person.status === 'active' },
    })
  },
  refusals: {
    'has-left': 'This person has left. Their account cannot be opened again',
    'sign-in-again': 'Sign in again first: you proved who you are more than 15 minutes ago',
  },
})
