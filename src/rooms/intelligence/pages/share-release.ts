import { partnersFor, type Partner } from '#rooms/governance'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import {
  namedBefore,
  namedFor,
  releasesOf,
  type Named,
  type NamedBefore,
  type OwnRelease,
} from '../releases/queries.ts'
import { audienceWarnings } from '../rules/audience.ts'
import { exploitationTypes, phraseOf } from '../rules/codes.ts'
import { aboutOwnRelease } from './audience.ts'
import { typed } from './item-fields.ts'
import { shareReleaseView, type ShareReleaseModel } from './share-release.view.ts'

interface Found {
  readonly release: OwnRelease
  readonly partners: readonly Partner[]
  readonly named: readonly Named[]
  readonly before: readonly NamedBefore[]
  readonly agencyId: string
}

/** The form to name agencies as readers. A recalled release has none. */
export const shareReleasePage = page<Found>('intelligence.show-sharing', {
  may: policy.shareRelease,
  async load(db, { params, actor }) {
    const [release] = await releasesOf(db, params['itemId'] ?? '', params['releaseId'] ?? '')
    if (release === undefined || release.recalledAt !== null) return null
    return {
      release,
      partners: await partnersFor(db, actor.purpose),
      named: await namedFor(db, release.id),
      before: await namedBefore(db, release.id),
      agencyId: actor.agencyId,
    }
  },
  about: ({ release, agencyId }) => aboutOwnRelease(release, { agencyId }),
  present: (found, { form }) =>
    show(titled(`Share item ${found.release.urn} with agencies`, form), shareReleaseView(model(found, form))),
})

function model({ release, partners, named, before }: Found, form: FormState): ShareReleaseModel {
  const free = partners.filter(
    (partner) => !named.some((one) => one.agencyId === partner.agencyId && one.endedAt === null),
  )
  const chosen = typed(form, 'agencies')
  const warnings = audienceWarnings(free, before, phraseOf(exploitationTypes, release.exploitationTypes))
  return {
    form,
    action: `/items/${release.itemId}/releases/${release.id}/share`,
    backHref: `/items/${release.itemId}/releases/${release.id}`,
    urn: release.urn,
    handling: release.handling,
    needsConditions: release.handling === 'C',
    partners: free.map((partner) => ({
      agencyId: partner.agencyId,
      name: partner.name,
      chosen: chosen.includes(partner.agencyId),
      hint:
        warnings
          .find((one) => one.agencyId === partner.agencyId)
          ?.text.replace(`${partner.name}: `, 'Unusual: ') ?? null,
    })),
    asks: warnings.filter((one) => chosen.includes(one.agencyId)).map((one) => one.text),
    wideningBlocked: release.sanitisation === 'S2' && named.length > 0,
  }
}
