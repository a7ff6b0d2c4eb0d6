import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { changes, type Change } from '../../queries.ts'
import { changeKindText } from '../kinds.ts'
import { changesView } from './changes.view.ts'

/** What changed, and when. */
export const changesPage = page<readonly Change[]>('evaluation.list-changes', {
  may: policy.seeFigures,
  load: (db) => changes(db),
  about: (all) => ({ type: 'figures', id: '-', detail: { changes: all.length } }),
  present: (all, { form, actor }) =>
    show(
      titled('What changed', form),
      changesView({
        form,
        mayWrite: actor.rights.has('evaluator'),
        changes: all.map((one) => ({
          id: one.threadId,
          version: String(one.version),
          day: showDay(one.happenedOn),
          kind: changeKindText(one.kind),
          words: one.words,
          evidence: one.evidence,
        })),
      }),
      { layout: 'wide' },
    ),
})
