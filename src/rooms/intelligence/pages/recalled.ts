import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { recalledForMe } from '../shared/queries.ts'
import { recalledView } from './recalled.view.ts'

/** The recall notices of the person who asks. */
export const recalledPage = page('intelligence.list-recalled', {
  may: policy.confirmRecall,
  load: (db) => recalledForMe(db),
  about: (notices) => ({
    type: 'recall-list',
    id: '-',
    detail: { ids: notices.map((notice) => notice.releaseId) },
  }),
  present: (notices, { form }) => show(titled('Recalled items', form), recalledView({ form, notices })),
})
