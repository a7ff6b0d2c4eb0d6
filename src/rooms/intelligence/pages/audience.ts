import { agreementBetween, livePartners } from '#rooms/governance'
import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import {
  agencyNames,
  namedFor,
  readersOf,
  releasesOf,
  type Named,
  type OwnRelease,
} from '../releases/queries.ts'
import type { Audience } from '../rules/who-can-see.ts'

/** A release with everything that says who can see it. */
export interface ReleaseAndAudience {
  readonly release: OwnRelease
  readonly named: readonly Named[]
  readonly audience: Audience
}

export async function findReleaseAndAudience(
  db: Db,
  params: Readonly<Record<string, string>>,
  actor: Actor,
  now: Date,
): Promise<ReleaseAndAudience | null> {
  const [release] = await releasesOf(db, params['itemId'] ?? '', params['releaseId'] ?? '')
  if (release === undefined) return null
  const named = await namedFor(db, release.id)
  const partners = await livePartners(db)
  const agreements = new Map<string, { title: string; until: string }>()
  for (const partner of partners.filter((one) => named.some((other) => other.agencyId === one.agencyId))) {
    const found = await agreementBetween(db, partner.agencyId)
    if (found !== null) agreements.set(partner.agencyId, { title: found.title, until: found.reviewOn })
  }
  return {
    release,
    named,
    audience: {
      own: { id: actor.agencyId, name: actor.agencyName },
      agencies: await agencyNames(db),
      named,
      readers: await readersOf(db, release.id),
      partners: partners.map((one) => ({
        agencyId: one.agencyId,
        purposes: one.purposes,
        agreement: agreements.get(one.agencyId) ?? null,
      })),
      purposes: release.purposes,
      handling: release.handling,
      recalledAt: release.recalledAt,
      now,
    },
  }
}

/** What looking at a release from its owner's side is, for the audit. */
export const aboutOwnRelease = (release: OwnRelease, actor: { agencyId: string } | null) => ({
  type: 'release',
  id: release.id,
  ownerAgencyId: actor?.agencyId ?? null,
  handling: release.handling,
  detail: { item: release.itemId },
})
