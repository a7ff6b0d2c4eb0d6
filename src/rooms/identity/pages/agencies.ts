import { decide, mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showInstant } from '#platform/views/form.ts'
import { proposals } from '../agency-queries.ts'
import { capabilityText, kindText } from '../kinds.ts'
import * as policy from '../policy.ts'
import { agencies, type AgencySummary } from '../queries.ts'
import { agenciesView } from './agencies.view.ts'

/** Member agencies and proposals. */
export const agenciesPage = page('identity.list-agencies', {
  may: policy.readAgencies,
  load: async (db) => ({ agencies: await agencies(db), proposals: await proposals(db) }),
  about: (found) => ({
    type: 'agency-list',
    id: '-',
    detail: { ids: found.agencies.map((agency) => agency.id) },
  }),
  present: (found, { actor }) => {
    const proposes = mayTry(policy.proposeAgency, actor)
    return show(
      'Agencies',
      agenciesView({
        proposeHref: proposes ? '/administration/agencies/propose' : null,
        organisationsHref: proposes ? '/administration/organisations' : null,
        proposed: found.proposals.map((proposal) => ({
          name: proposal.name,
          kind: kindText(proposal.kind),
          by: proposal.proposedByAgency,
          at: showInstant(proposal.proposedAt),
          approveHref: decide(policy.approveAgency, actor, proposal)
            ? `/administration/agencies/${proposal.id}/approve`
            : null,
          waits: 'Waits for an administrator of another agency',
        })),
        agencies: found.agencies.filter((agency) => agency.status !== 'proposed').map(agencyRow),
      }),
      { layout: 'wide' },
    )
  },
})

const agencyRow = (
  agency: AgencySummary,
): { name: string; kind: string; capabilities: string; standing: string } => ({
  name: agency.name,
  kind: kindText(agency.kind),
  capabilities: agency.capabilities.length === 0 ? '–' : agency.capabilities.map(capabilityText).join(', '),
  standing: agency.status === 'left' ? 'Has left' : agency.isDesk ? 'Member, takes public reports' : 'Member',
})
