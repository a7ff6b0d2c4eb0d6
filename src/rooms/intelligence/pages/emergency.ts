import { partnersFor } from '#rooms/governance'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import {
  agencyNames,
  namedFor,
  otherReleaseOfficers,
  releasesOf,
  type AgencyName,
  type OwnRelease,
  type PersonName,
} from '../releases/queries.ts'
import { aboutOwnRelease } from './audience.ts'
import { emergencyView } from './emergency.view.ts'

interface Found {
  readonly release: OwnRelease
  readonly agencies: readonly AgencyName[]
  readonly approvers: readonly PersonName[]
  readonly agencyId: string
}

/** The form for sharing without an agreement. Agencies with one are not offered here. */
export const emergencyPage = page<Found>('intelligence.show-emergency', {
  may: policy.shareRelease,
  async load(db, { params, actor }) {
    const [release] = await releasesOf(db, params['itemId'] ?? '', params['releaseId'] ?? '')
    if (release === undefined || release.recalledAt !== null) return null
    const partners = await partnersFor(db, actor.purpose)
    const named = (await namedFor(db, release.id)).filter((one) => one.endedAt === null)
    const taken = new Set([
      actor.agencyId,
      ...partners.map((one) => one.agencyId),
      ...named.map((one) => one.agencyId),
    ])
    return {
      release,
      agencies: (await agencyNames(db)).filter((agency) => !taken.has(agency.id)),
      approvers: await otherReleaseOfficers(db),
      agencyId: actor.agencyId,
    }
  },
  about: ({ release, agencyId }) => aboutOwnRelease(release, { agencyId }),
  present: ({ release, agencies, approvers }, { form }) =>
    show(
      titled(`Share item ${release.urn} in an emergency`, form),
      emergencyView({
        form,
        action: `/items/${release.itemId}/releases/${release.id}/emergency`,
        backHref: `/items/${release.itemId}/releases/${release.id}`,
        urn: release.urn,
        handling: release.handling,
        needsConditions: release.handling === 'C',
        agencies: agencies.map((agency) => ({ value: agency.id, text: agency.name })),
        approvers: approvers.map((person) => ({ value: person.personId, text: person.name })),
      }),
    ),
})
