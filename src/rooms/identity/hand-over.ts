import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm, valueOf } from '#platform/forms.ts'
import { facts } from './facts.ts'
import { findColleague, heirs } from './people-queries.ts'
import { handOver as endAndHandOver } from './people-store.ts'
import * as policy from './policy.ts'

/**
 * Somebody leaves. In one step: the account, its rights, its passkeys and password, its open links and its sessions end
 * (their next request is refused, also within a download), and everything they held goes to somebody named at the same
 * agency. The rooms hear `identity.person-left` and move what is theirs.
 */
export const handOver = command('identity.hand-over', {
  verb: 'grant',
  may: policy.endPerson,
  parse: (body, params) => {
    const form = readForm(body)
    const to = valueOf({ values: body, errors: [] }, 'to')
    if (to === '') form.fail('to', 'Choose who takes over')
    return form.result(() => ({ personId: params['personId'] ?? '', to }))
  },
  find: async (db, input) => {
    const person = await findColleague(db, input.personId)
    return person === null ? null : { ...person, heirs: await heirs(db, person.id) }
  },
  carryOut: async (tx, input, person, { actor }) => {
    if (person.status === 'disabled') return refused('left-already')
    const heir = person.heirs.find((one) => one.id === input.to)
    if (heir === undefined)
      return invalid({ field: 'to', text: 'Choose somebody of your agency who is here' })
    if (!(await endAndHandOver(tx, person.id, heir.id, actor.personId))) return refused('left-already')
    return done(
      { personId: person.id },
      { type: 'person', id: person.id, ownerAgencyId: person.agencyId, detail: { to: heir.id } },
      [{ name: facts.personLeft, subjectId: person.id, payload: { to: heir.id } }],
    )
  },
  refusals: { 'left-already': 'This person has left already' },
})
