import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { meetings, type Meeting } from '../queries.ts'
import { meetingsView } from './meetings.view.ts'

/** The meetings of the own agency and of its partners, and preparing one. */
export const meetingsPage = page<readonly Meeting[]>('operations.list-meetings', {
  may: policy.seeMeetings,
  load: (db) => meetings(db),
  about: (all) => ({ type: 'meeting-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all, { form }) =>
    show(
      titled('Tactical meetings', form),
      meetingsView({
        form,
        meetings: all.map((one) => ({
          href: `/tactical-meetings/${one.id}`,
          heldOn: one.heldOn,
          agency: one.agencyName,
          state: one.signedBy === null ? 'Being written' : `Signed by ${one.signedBy}`,
        })),
      }),
    ),
})
