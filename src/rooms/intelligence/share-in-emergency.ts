import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { facts } from './facts.ts'
import * as policy from './policy.ts'
import { releasesOf } from './releases/queries.ts'
import { readBasis, readConditions } from './share-form.ts'
import { shareRelease } from './share-release.ts'
import { disseminate } from './store.ts'

/**
 * The way without an agreement (BR21): a reason, a second person who approves, and a review by somebody else within 24
 * hours. Without the review the agency loses sight of the item by itself.
 */
export const shareInEmergency = command('intelligence.share-in-emergency', {
  verb: 'disclosure',
  may: policy.shareRelease,
  parse(body, params) {
    const form = readForm(body)
    const agencyId = form.text('agency', { required: 'Choose the agency' })
    const approvedBy = form.text('approvedBy', { required: 'Choose who approves' })
    if (agencyId !== '' && !isId(agencyId)) form.fail('agency', 'Choose the agency')
    if (approvedBy !== '' && !isId(approvedBy)) form.fail('approvedBy', 'Choose who approves')
    const reason = form.text('reason', {
      required: 'Write what the emergency is',
      max: 1_000,
      multiline: true,
      label: 'The reason',
    })
    const handling = form.choice('handling', ['P', 'C'], 'Open this page again')
    const conditions = readConditions(form, body, 'emergency', handling)
    const basis = readBasis(form)
    return form.result(() => ({
      itemId: params['itemId'] ?? '',
      releaseId: params['releaseId'] ?? '',
      agencyId,
      approvedBy,
      reason,
      conditions,
      basis,
    }))
  },
  find: async (db, input) => (await releasesOf(db, input.itemId, input.releaseId))[0] ?? null,
  async carryOut(tx, input, release, { actor }) {
    const answer = await disseminate(tx, {
      releaseId: release.id,
      agencyId: input.agencyId,
      conditions: input.conditions,
      ...input.basis,
      emergency: { reason: input.reason, approvedBy: input.approvedBy },
    })
    if (answer !== 'disseminated') return refused(answer)
    return done(
      { itemId: release.itemId, releaseId: release.id },
      {
        type: 'release',
        id: release.id,
        ownerAgencyId: actor.agencyId,
        recipientAgencyId: input.agencyId,
        handling: release.handling,
        detail: {
          item: release.itemId,
          regime: input.basis.regime,
          basis: input.basis.legalBasis,
          emergency: true,
          approver: input.approvedBy,
        },
      },
      [{ name: facts.shared, subjectId: release.id, payload: { agencyId: input.agencyId, emergency: true } }],
    )
  },
  refusals: {
    ...shareRelease.refusals,
    'approver-not-allowed': 'The second person must be another release officer of your agency',
  },
})
