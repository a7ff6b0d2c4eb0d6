import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showInstant, titled } from '#platform/views/form.ts'
import { requestsOfOthers } from '../people-queries.ts'
import * as policy from '../policy.ts'
import { rightHint, rightText } from '../rights.ts'
import { requestsView } from './requests.view.ts'

/** Requests that wait for a second person; this agency's own are not among them. */
export const requestsPage = page('identity.list-right-requests', {
  may: policy.readRequests,
  load: async (db) => ({ requests: await requestsOfOthers(db) }),
  about: ({ requests }) => ({
    type: 'right-request-list',
    id: '-',
    detail: { ids: requests.map((one) => one.id) },
  }),
  present: ({ requests }, { form }) =>
    show(
      titled('Requests of other agencies', form),
      requestsView({
        form,
        requests: requests.map((one) => ({
          person: one.personName,
          agency: one.agencyName,
          role: one.roleTitle === '' ? 'Not given' : one.roleTitle,
          right: rightText(one.right),
          allows: rightHint(one.right),
          reason: one.reason,
          askedBy: one.requestedByName,
          asked: showInstant(one.requestedAt),
          action: `/administration/requests/${one.id}`,
        })),
      }),
    ),
})
