import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { facts } from './facts.ts'
import * as policy from './policy.ts'
import { releasesOf } from './releases/queries.ts'
import { endDissemination, recall, reviewEmergency } from './store.ts'

/** The three ways in which sharing ends: one agency is taken off, an emergency is reviewed, everything is recalled. */
const ids = (params: Readonly<Record<string, string>>) => ({
  itemId: params['itemId'] ?? '',
  releaseId: params['releaseId'] ?? '',
  agencyId: params['agencyId'] ?? '',
})

/** Takes one agency off: its readers lose the item with their next request. */
export const takeAgencyOff = command('intelligence.take-agency-off', {
  verb: 'disclosure',
  may: policy.shareRelease,
  parse: (_body, params) => ({ ok: true, input: ids(params) }),
  find: async (db, input) => (await releasesOf(db, input.itemId, input.releaseId))[0] ?? null,
  async carryOut(tx, input, release, { actor }) {
    if (!(await endDissemination(tx, release.id, input.agencyId))) return refused('not-named')
    return done(
      { itemId: release.itemId, releaseId: release.id },
      {
        type: 'release',
        id: release.id,
        ownerAgencyId: actor.agencyId,
        recipientAgencyId: input.agencyId,
        handling: release.handling,
        detail: { ended: true },
      },
    )
  },
  refusals: { 'not-named': 'That agency is not named as reader now' },
})

/** The review of an emergency, by somebody other than who sent it. */
export const reviewEmergencySharing = command('intelligence.review-emergency', {
  verb: 'disclosure',
  may: policy.shareRelease,
  parse(body, params) {
    const form = readForm(body)
    const decision = form.choice('decision', ['keep', 'end'], 'Choose whether the agency keeps sight of it')
    return form.result(() => ({ ...ids(params), decision }))
  },
  find: async (db, input) => (await releasesOf(db, input.itemId, input.releaseId))[0] ?? null,
  async carryOut(tx, input, release, { actor }) {
    const answer = await reviewEmergency(tx, release.id, input.agencyId, input.decision === 'keep')
    if (answer !== 'kept' && answer !== 'ended') return refused(answer)
    return done(
      { itemId: release.itemId, releaseId: release.id },
      {
        type: 'release',
        id: release.id,
        ownerAgencyId: actor.agencyId,
        recipientAgencyId: input.agencyId,
        handling: release.handling,
        detail: { review: answer },
      },
    )
  },
  refusals: {
    'not-allowed': 'You cannot review this, or not for the purpose you work for',
    'nothing-to-review': 'There is no emergency to review here: it was reviewed or ended meanwhile',
    'same-person': 'You sent it yourself. Somebody else must review it',
  },
})

/** Recalls a release from everybody. The audit log knows who read it; each of them is told and confirms. */
export const recallRelease = command('intelligence.recall-release', {
  verb: 'erasure',
  may: policy.shareRelease,
  parse(body, params) {
    const form = readForm(body)
    const reason = form.text('reason', {
      required: 'Write why it is recalled. Its readers see these words',
      max: 500,
      multiline: true,
      label: 'The reason',
    })
    return form.result(() => ({ ...ids(params), reason }))
  },
  find: async (db, input) => (await releasesOf(db, input.itemId, input.releaseId))[0] ?? null,
  async carryOut(tx, input, release, { actor }) {
    const told = await recall(tx, release.id, input.reason)
    if (told < 0) return refused('recalled-already')
    return done(
      { itemId: release.itemId, releaseId: release.id },
      {
        type: 'release',
        id: release.id,
        ownerAgencyId: actor.agencyId,
        handling: release.handling,
        detail: { item: release.itemId, told },
      },
      [{ name: facts.recalled, subjectId: release.id, payload: { itemId: release.itemId } }],
    )
  },
  refusals: {
    'recalled-already': 'This item is recalled already, or you cannot recall it for the purpose you work for',
  },
})
