import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { valuesOf } from '../rules/codes.ts'
import { loadRoles } from './load-roles.ts'
import { defenceRules } from './reference.ts'
import { roles, standingRoles } from './rules/roles.ts'
import { insertReading, insertRole } from './store.ts'

/** A person notes what somebody is in this event, or takes it back. One role at a time, each with its reason. */
export const noteRole = command('risk.note-role', {
  verb: 'collection',
  may: policy.reviewAssessment,
  parse(body, params) {
    const form = readForm(body)
    const role = form.choice('role', valuesOf(roles), 'Choose the role')
    const deed = form.choice('deed', ['note', 'take-back'], 'Choose whether you note it or take it back')
    const since = form.day('since')
    const reason = form.text('reason', {
      required: 'Write the reason',
      max: 1_000,
      multiline: true,
      label: 'The reason',
    })
    if (reason.length === 1) form.fail('reason', 'Write the reason')
    return form.result(() => ({
      assessmentId: params['assessmentId'] ?? '',
      role,
      holds: deed === 'note',
      since,
      reason,
    }))
  },
  find: (db, input) => loadRoles(db, input.assessmentId),
  async carryOut(tx, input, found, { actor, services, now }) {
    if (input.since !== null && input.since > londonDay(now))
      return invalid({ field: 'since', text: 'Enter a day that is not after today' })
    const isNoted = standingRoles(found.notes).some((one) => one.role === input.role)
    if (!input.holds && !isNoted) return refused('not-noted')
    await insertRole(tx, {
      id: services.newId(),
      assessmentId: found.newest.id,
      role: input.role,
      holds: input.holds,
      since: input.holds ? input.since : null,
      reason: input.reason,
      personId: actor.personId,
    })
    const after = await loadRoles(tx, found.newest.id)
    return done(
      { id: found.newest.id, isPrompted: after?.prompt === 'open' },
      {
        type: 'assessment',
        id: found.newest.id,
        ownerAgencyId: actor.agencyId,
        detail: { role: input.role, holds: input.holds, prompt: after?.prompt ?? null },
      },
    )
  },
  refusals: { 'not-noted': 'This role is not noted, so it cannot be taken back' },
})

/** A person read what is said of the statutory defence, and says whom they told. */
export const acknowledgeDefence = command('risk.acknowledge-defence', {
  verb: 'collection',
  may: policy.reviewAssessment,
  parse(body, params) {
    const form = readForm(body)
    const told = form.choices(
      'told',
      defenceRules.told.map((one) => one.code),
      'Choose whom you told, or that nobody is told yet',
    )
    const note = form.text('note', { max: 1_000, multiline: true, label: 'The note' })
    const isNobody = told.some((one) => one === 'nobody')
    if (isNobody && told.length > 1) form.fail('told', 'Choose either those you told, or nobody yet')
    if (isNobody && note.length < 2) form.fail('note', 'Write why nobody is told yet, and when you will')
    return form.result(() => ({ assessmentId: params['assessmentId'] ?? '', told, note }))
  },
  find: (db, input) => loadRoles(db, input.assessmentId),
  async carryOut(tx, input, found, { actor, services }) {
    if (found.prompt === 'not-needed') return refused('not-needed')
    await insertReading(tx, {
      id: services.newId(),
      assessmentId: found.newest.id,
      textVersion: defenceRules.version,
      told: input.told,
      note: input.note,
      personId: actor.personId,
    })
    return done(
      { id: found.newest.id },
      {
        type: 'assessment',
        id: found.newest.id,
        ownerAgencyId: actor.agencyId,
        detail: { told: input.told, version: defenceRules.version },
      },
    )
  },
  refusals: { 'not-needed': 'Nobody is noted as a suspect here who may be a victim' },
})
