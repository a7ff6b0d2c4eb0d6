import { isId } from '#platform/ids.ts'
import { compareKey } from '#platform/input/compare-key.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { countOrganisations, findOrganisation, searchOrganisations } from '../agency-queries.ts'
import * as policy from '../policy.ts'
import { proposeAgencyView } from './propose-agency.view.ts'

/** Proposing an agency, with a search in the lists that were brought in. */
const mostFound = 20

export const proposeAgencyPage = page('identity.show-propose-agency', {
  may: policy.proposeAgency,
  load: async (db, { query }) => {
    const searched = (query['search'] ?? '').slice(0, 200)
    const key = compareKey(searched)
    const organisation = query['organisation'] ?? ''
    return {
      searched,
      listed: await countOrganisations(db),
      found: key === '' ? [] : await searchOrganisations(db, key, mostFound),
      chosen: isId(organisation) ? await findOrganisation(db, organisation) : null,
    }
  },
  about: () => null,
  present: ({ searched, listed, found, chosen }, { form }) =>
    show(
      titled('Propose an agency', form),
      proposeAgencyView({
        form,
        searched,
        listed,
        found: found.map((one) => ({
          name: one.name,
          href: `/administration/agencies/propose?organisation=${one.id}`,
          from: `${one.source}, ${showDay(one.vintage)}`,
        })),
        chosen,
      }),
    ),
})
