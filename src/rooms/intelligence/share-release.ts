import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { facts } from './facts.ts'
import * as policy from './policy.ts'
import { agencyNames, namedBefore, releasesOf } from './releases/queries.ts'
import { audienceWarnings } from './rules/audience.ts'
import { exploitationTypes, phraseOf } from './rules/codes.ts'
import { readBasis, readConditions } from './share-form.ts'
import { disseminate } from './store.ts'

/**
 * Names agencies as readers, each on its own conditions, all on one basis. The database asks for a live agreement with
 * each (BR21); one that fails takes all of them back, so that nobody believes in a list that is half done.
 */
export const shareRelease = command('intelligence.share-release', {
  verb: 'disclosure',
  may: policy.shareRelease,
  parse(body, params) {
    const form = readForm(body)
    const given = body['agencies']
    const chosen = (typeof given === 'string' ? [given] : (given ?? [])).filter(isId)
    if (chosen.length === 0) form.fail('agencies', 'Choose at least one agency')
    const handling = form.choice('handling', ['P', 'C'], 'Open this page again')
    const conditions = new Map(chosen.map((id) => [id, readConditions(form, body, id, handling)]))
    const basis = readBasis(form)
    const sure = form.choices('sure', ['yes']).length > 0
    return form.result(() => ({
      itemId: params['itemId'] ?? '',
      releaseId: params['releaseId'] ?? '',
      chosen,
      conditions,
      basis,
      sure,
    }))
  },
  find: async (db, input) => (await releasesOf(db, input.itemId, input.releaseId))[0] ?? null,
  async carryOut(tx, input, release, { actor }) {
    const names = await agencyNames(tx)
    const candidates = input.chosen.map((id) => ({
      agencyId: id,
      name: names.find((agency) => agency.id === id)?.name ?? 'An agency that left',
    }))
    const warnings = audienceWarnings(
      candidates,
      await namedBefore(tx, release.id),
      phraseOf(exploitationTypes, release.exploitationTypes),
    )
    if (warnings.length > 0 && !input.sure) {
      return invalid({
        field: 'sure',
        text: `Look again before this goes further than usual. ${warnings.map((one) => one.text).join('. ')}`,
      })
    }
    for (const agencyId of input.chosen) {
      const answer = await disseminate(tx, {
        releaseId: release.id,
        agencyId,
        conditions: input.conditions.get(agencyId) ?? '',
        ...input.basis,
        emergency: null,
      })
      if (answer !== 'disseminated') return refused(answer)
    }
    return done(
      { itemId: release.itemId, releaseId: release.id },
      input.chosen.map((agencyId) => ({
        type: 'release',
        id: release.id,
        ownerAgencyId: actor.agencyId,
        recipientAgencyId: agencyId,
        handling: release.handling,
        detail: {
          item: release.itemId,
          regime: input.basis.regime,
          basis: input.basis.legalBasis,
          unusual: warnings.some((one) => one.agencyId === agencyId),
        },
      })),
      input.chosen.map((agencyId) => ({ name: facts.shared, subjectId: release.id, payload: { agencyId } })),
    )
  },
  refusals: {
    'not-allowed': 'You cannot share this item, or not for the purpose you work for',
    recalled: 'This item was recalled',
    'own-agency': 'Your own agency sees it already',
    'conditions-missing': 'Write the conditions for each agency: C is never shared without',
    'no-agreement':
      'No agreement with one of these agencies is live for the purpose you work for. Nothing was shared',
    'approver-not-allowed': 'That person cannot approve',
    'originator-not-asked':
      'This item is S2: record that the originator agreed to wider sharing before more agencies are named',
    already: 'One of these agencies is named already. Nothing was changed',
  },
})
