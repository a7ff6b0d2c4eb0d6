/**
 * Ids that last. A cluster keeps its id while it grows; when two merge, the older id survives and the other is told where
 * it went; when one splits, the part with most reviewed members keeps the id (then the larger part, then the one with the
 * oldest member) and the others get new ids that say where they came from. An id is never used again.
 */
export interface Carried {
  /** For each member its cluster's id. */
  readonly idOf: ReadonlyMap<string, string>
  readonly events: readonly IdEvent[]
}

export type IdEvent =
  | { readonly event: 'created'; readonly id: string; readonly splitFrom: readonly string[] }
  | { readonly event: 'joined'; readonly id: string; readonly members: readonly string[] }
  | { readonly event: 'merged'; readonly id: string; readonly into: string }
  | { readonly event: 'split'; readonly id: string; readonly members: readonly string[] }

export interface CarryOptions {
  /** The id each member had; members that are new have none. */
  readonly before: ReadonlyMap<string, string>
  /** The clusters now, of the members that were touched and of all members of their old clusters. */
  readonly clusters: readonly (readonly string[])[]
  /** When a member first came: lower is older. No two members alike. */
  readonly ageOf: (member: string) => number
  readonly isReviewed: (member: string) => boolean
  /** A new id, never given before. */
  readonly newId: () => string
}

export function carryIds({ before, clusters, ageOf, isReviewed, newId }: CarryOptions): Carried {
  const oldest = (members: readonly string[]) => Math.min(...members.map(ageOf))
  const ordered = clusters.toSorted((one, other) => oldest(one) - oldest(other))
  const membersBefore = new Map<string, string[]>()
  for (const member of clusters.flat()) {
    const id = before.get(member)
    if (id !== undefined) membersBefore.set(id, [...(membersBefore.get(id) ?? []), member])
  }
  const home = homes(ordered, before, membersBefore.keys(), oldest, isReviewed)
  const idOf = new Map<string, string>()
  const events: IdEvent[] = []
  for (const cluster of ordered) {
    const theirs = [...membersBefore.entries()].filter(([id]) => home.get(id) === cluster)
    const sorted = theirs.toSorted(([, one], [, other]) => oldest(one) - oldest(other))
    const kept = sorted[0]?.[0]
    const id = kept ?? newId()
    for (const member of cluster) idOf.set(member, id)
    const splitFrom = [...new Set(cluster.flatMap((member) => before.get(member) ?? []))]
    if (kept === undefined) events.push({ event: 'created', id, splitFrom })
    for (const [gone] of sorted.slice(1)) events.push({ event: 'merged', id: gone, into: id })
    const joined = cluster.filter((member) => !before.has(member))
    if (kept !== undefined && joined.length > 0) events.push({ event: 'joined', id, members: joined })
  }
  for (const [id, members] of membersBefore) {
    const left = members.filter((member) => home.get(id)?.includes(member) !== true)
    if (left.length > 0) events.push({ event: 'split', id, members: left })
  }
  return { idOf, events }
}

/** Where each old id stays: the part with most of its reviewed members, then most members, then its oldest. */
function homes(
  ordered: readonly (readonly string[])[],
  before: ReadonlyMap<string, string>,
  ids: Iterable<string>,
  oldest: (members: readonly string[]) => number,
  isReviewed: (member: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const home = new Map<string, readonly string[]>()
  for (const id of ids) {
    const own = (cluster: readonly string[]) => cluster.filter((member) => before.get(member) === id)
    const rank = (cluster: readonly string[]) =>
      [own(cluster).filter(isReviewed).length, own(cluster).length, -oldest(own(cluster))] as const
    const parts = ordered.filter((cluster) => own(cluster).length > 0)
    const best = parts.toSorted((one, other) => compareRanks(rank(other), rank(one)))[0]
    if (best !== undefined) home.set(id, best)
  }
  return home
}

function compareRanks(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
