import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findItem } from '../queries.ts'
import { recordSourceView } from './record-source.view.ts'

/** Whether a source is recorded, and the form to record one. The item's title stays away: it is content (BR19). */
export const recordSourcePage = page('intelligence.show-source-form', {
  may: policy.writeItem,
  load: (db, { params }) => findItem(db, params['itemId'] ?? ''),
  about: (item) => ({
    type: 'item',
    id: item.id,
    ownerAgencyId: item.ownerAgencyId,
    detail: { part: 'pseudonym' },
  }),
  present: (item, { form }) =>
    show(
      titled(`The source of item ${item.urn}`, form),
      recordSourceView({
        form,
        action: `/items/${item.id}/source`,
        itemHref: `/items/${item.id}`,
        urn: item.urn,
        pseudonym: item.pseudonym,
      }),
    ),
})
