import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { readPersonName } from './fields.ts'
import { findColleague } from './people-queries.ts'
import { askForRight as ask, changePerson as change, endRight as end } from './people-store.ts'
import * as policy from './policy.ts'
import { rights } from './rights.ts'

/** What an administrator changes about a colleague: the name, a right taken away, a right asked for. */
export const changePerson = command('identity.change-person', {
  verb: 'alteration',
  may: policy.changePerson,
  parse: (body, params) => {
    const form = readForm(body)
    const name = readPersonName(form, 'name')
    const roleTitle = form.text('role', { max: 120, label: 'The role' })
    return form.result(() => ({ personId: params['personId'] ?? '', name, roleTitle }))
  },
  find: (db, input) => findColleague(db, input.personId),
  carryOut: async (tx, input, person) => {
    if (person.status === 'disabled') return refused('has-left')
    await change(tx, person.id, input.name, input.roleTitle)
    const fields = [
      ...(input.name === person.name ? [] : ['name']),
      ...(input.roleTitle === person.roleTitle ? [] : ['role']),
    ]
    return done(
      { personId: person.id },
      { type: 'person', id: person.id, ownerAgencyId: person.agencyId, detail: { fields } },
    )
  },
  refusals: { 'has-left': 'This person has left. Their entry stays as it was' },
})

/** Asking needs one person; granting needs a second, at another agency. */
export const askForRight = command('identity.ask-for-right', {
  verb: 'grant',
  may: policy.changePerson,
  parse: (body, params) => {
    const form = readForm(body)
    const right = form.choice('right', rights, 'Choose a right')
    const reason = form.text('reason', {
      required: 'Say why this person needs it. Whoever decides reads this',
      max: 500,
      multiline: true,
      label: 'The reason',
    })
    return form.result(() => ({ personId: params['personId'] ?? '', right, reason }))
  },
  find: (db, input) => findColleague(db, input.personId),
  carryOut: async (tx, input, person, { actor, services }) => {
    if (person.status === 'disabled') return refused('has-left')
    if (person.rights.includes(input.right)) return refused('already-held')
    if (person.asked.includes(input.right)) return refused('already-asked')
    const id = services.newId()
    await ask(tx, {
      id,
      personId: person.id,
      agencyId: person.agencyId,
      right: input.right,
      reason: input.reason,
      requestedBy: actor.personId,
    })
    return done(
      { personId: person.id },
      {
        type: 'right-request',
        id,
        ownerAgencyId: person.agencyId,
        detail: { person: person.id, right: input.right },
      },
    )
  },
  refusals: {
    'has-left': 'This person has left',
    'already-held': 'This person holds that right already',
    'already-asked': 'That right has been asked for already and waits for another agency',
  },
})

/** Taking a right away needs one person and works at once: it is read again at each request. */
export const endRight = command('identity.end-right', {
  verb: 'grant',
  may: policy.endPerson,
  parse: (body, params) => {
    const form = readForm(body)
    const right = form.choice('right', rights, 'Choose a right')
    return form.result(() => ({ personId: params['personId'] ?? '', right }))
  },
  find: (db, input) => findColleague(db, input.personId),
  carryOut: async (tx, input, person) => {
    if (!(await end(tx, person.id, input.right))) return refused('not-held')
    return done(
      { personId: person.id },
      { type: 'person', id: person.id, ownerAgencyId: person.agencyId, detail: { ended: input.right } },
    )
  },
  refusals: { 'not-held': 'This person does not hold that right any more' },
})
