import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findItem } from '../queries.ts'
import { consultationAnswers, consultationSubjects } from '../record-consultation.ts'
import { consultView } from './consult.view.ts'

/** The form to record a consultation. */
export const consultPage = page('intelligence.show-consultation', {
  may: policy.writeItem,
  load: (db, { params }) => findItem(db, params['itemId'] ?? ''),
  about: (item) => ({
    type: 'item',
    id: item.id,
    ownerAgencyId: item.ownerAgencyId,
    detail: { part: 'consultations' },
  }),
  present: (item, { form }) =>
    show(
      titled(`What the originator answered, item ${item.urn}`, form),
      consultView({
        form,
        action: `/items/${item.id}/consult`,
        itemHref: `/items/${item.id}`,
        urn: item.urn,
        subjects: consultationSubjects,
        answers: consultationAnswers,
      }),
    ),
})
