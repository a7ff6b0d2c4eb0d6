import type { Db } from '#platform/db.ts'
import { livePairs, type LiveAgreement } from './queries.ts'

/**
 * The front door. Later rooms ask here with whom the asking agency may share at this moment; the answer is taken from
 * signatures and the database's clock, and is never stored, so that an agreement that ends closes the next request.
 */
export type { LiveAgreement } from './queries.ts'

export interface Partner {
  readonly agencyId: string
  readonly name: string
  /** For which purposes one may share with it, by any live agreement. */
  readonly purposes: readonly string[]
  readonly agreementIds: readonly string[]
}

/** Every agency with which the asking agency has a live agreement now. Empty means none. */
export async function livePartners(db: Db): Promise<Partner[]> {
  const partners = new Map<string, { name: string; purposes: Set<string>; agreementIds: Set<string> }>()
  for (const pair of await livePairs(db)) {
    const known = partners.get(pair.agencyId) ?? {
      name: pair.name,
      purposes: new Set(),
      agreementIds: new Set(),
    }
    for (const purpose of pair.purposes) known.purposes.add(purpose)
    known.agreementIds.add(pair.id)
    partners.set(pair.agencyId, known)
  }
  return [...partners].map(([agencyId, { name, purposes, agreementIds }]) => ({
    agencyId,
    name,
    purposes: [...purposes].sort(),
    agreementIds: [...agreementIds],
  }))
}

/** The partners with which one may share for this purpose now. */
export async function partnersFor(db: Db, purpose: string): Promise<Partner[]> {
  return (await livePartners(db)).filter((partner) => partner.purposes.includes(purpose))
}

/**
 * The live agreement with that agency, and for that purpose where one is named; the one that lasts longest where there
 * are several. Null where nothing may be shared.
 */
export async function agreementBetween(
  db: Db,
  agencyId: string,
  purpose?: string,
): Promise<LiveAgreement | null> {
  const found = (await livePairs(db)).find(
    (pair) => pair.agencyId === agencyId && (purpose === undefined || pair.purposes.includes(purpose)),
  )
  if (found === undefined) return null
  const { agencyId: _agency, name: _name, ...agreement } = found
  return agreement
}
