import { command, done, invalid, refused } from '#platform/command.ts'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import { readForm } from '#platform/forms.ts'
import { findProposal } from './agency-queries.ts'
import { approveAgency as approve, proposeAgency as propose } from './agency-store.ts'
import { readAgency, readEmail, readPersonName } from './fields.ts'
import { emailTaken, linkOf, type LinkMade } from './invite-person.ts'
import { isEmailTaken } from './people-queries.ts'
import * as policy from './policy.ts'

/**
 * Letting an agency in takes two people at two agencies: one proposes, another lets it in and names its first
 * administrator. Only while there is one agency is it one person, because nobody else is there to ask.
 */
export const proposeAgency = command('identity.propose-agency', {
  verb: 'policy',
  may: policy.proposeAgency,
  parse: (body) => {
    const form = readForm(body)
    const agency = readAgency(form)
    return form.result(() => agency)
  },
  find: () => true,
  carryOut: async (tx, input, _found, { actor, services }) => {
    const id = services.newId()
    await propose(tx, id, input, actor.personId)
    return done(null, { type: 'agency', id, ownerAgencyId: actor.agencyId, detail: { kind: input.kind } })
  },
  refusals: {},
})

export const approveAgency = command('identity.approve-agency', {
  verb: 'policy',
  may: policy.approveAgency,
  parse: (body, params) => {
    const form = readForm(body)
    const name = readPersonName(form, 'name')
    const email = readEmail(form, 'email')
    return form.result(() => ({ agencyId: params['agencyId'] ?? '', name, email }))
  },
  find: async (db, input) => {
    const proposal = await findProposal(db, input.agencyId)
    return proposal === null ? null : { ...proposal, isTaken: await isEmailTaken(db, input.email) }
  },
  carryOut: async (tx, input, proposal, { services }) => {
    if (proposal.isTaken) return invalid(emailTaken)
    const administrator = { id: services.newId(), name: input.name, email: input.email }
    const token = newToken()
    const answer = await approve(tx, proposal.id, administrator, tokenHash(token))
    if (answer !== 'approved') return refused(answer)
    const made: LinkMade = { link: linkOf(services.staffUrl, token), name: input.name }
    return done(made, {
      type: 'agency',
      id: proposal.id,
      ownerAgencyId: proposal.proposedByAgencyId,
      recipientAgencyId: proposal.id,
      detail: { administrator: administrator.id },
    })
  },
  refusals: {
    'already-decided': 'This agency has been let in meanwhile',
    'same-agency': 'An agency is let in by an administrator of another agency than the one that proposed it',
    'not-allowed': 'You may not let this agency in',
  },
})
