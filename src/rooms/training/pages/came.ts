import { agencies, type AgencySummary } from '#rooms/identity'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import type { Session } from '../queries.ts'
import { roles } from '../reference.ts'
import { findOne } from '../run-session.ts'
import { cameView } from './came.view.ts'

interface Found {
  readonly session: Session
  readonly agencies: readonly AgencySummary[]
}

/** Counting who came. */
export const camePage = page<Found>('training.show-counting-heads', {
  may: policy.runSessions,
  async load(db, { params }) {
    const found = await findOne(db, params['sessionId'] ?? '')
    return found === null ? null : { ...found, agencies: await agencies(db) }
  },
  about: ({ session }) => ({ type: 'training-session', id: session.id, ownerAgencyId: session.agencyId }),
  present: ({ session, agencies: all }, { form }) =>
    show(
      titled('Count who came', form),
      cameView({
        form,
        href: `/training/sessions/${session.id}`,
        agencies: all.map(({ id, name }) => ({ value: id, text: name })),
        roles,
      }),
    ),
})
