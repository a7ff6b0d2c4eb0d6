import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { recalledForMe } from './shared/queries.ts'
import { confirmRecall as confirm } from './store.ts'

/** A reader of a recalled item confirms that no copy is kept: the receipt its owner waits for. */
export const confirmRecall = command('intelligence.confirm-recall', {
  verb: 'erasure',
  may: policy.confirmRecall,
  parse(body, params) {
    const form = readForm(body)
    const releaseId = params['releaseId'] ?? ''
    if (form.choices(`gone-${releaseId}`, ['yes']).length === 0)
      form.fail(`gone-${releaseId}`, 'Confirm that you keep no copy, note or print')
    return form.result(() => ({ releaseId }))
  },
  find: async (db, input) =>
    (await recalledForMe(db)).find((one) => one.releaseId === input.releaseId) ?? null,
  async carryOut(tx, input, notice) {
    if (!(await confirm(tx, input.releaseId))) return refused('confirmed-already')
    return done(
      {},
      {
        type: 'release',
        id: input.releaseId,
        ownerAgencyId: notice.ownerAgencyId,
        detail: { confirmed: true },
      },
    )
  },
  refusals: { 'confirmed-already': 'You have confirmed this already' },
})
