import louvainModule from 'graphology-communities-louvain'
import { graphOf } from './graph.ts'
import { compare, type Network, type NetworkEdge, type NetworkNode } from './rules/network.ts'

// The package is CommonJS and exports the function itself; its types say that it is under `default`.
const louvain = louvainModule as unknown as (typeof louvainModule)['default']

/**
 * Groups that have more to do with each other than with the rest, by the Louvain method (Blondel and others 2008) on the
 * damped worths. A group is no organisation and nobody is its member by law: it is named by what holds it together, and says
 * what leads out of it.
 */
export interface Community {
  /** What holds most of it, two at most. */
  readonly names: readonly NetworkNode[]
  /** By kind, then id. */
  readonly members: readonly NetworkNode[]
  /** The edges of most worth within, three at most. */
  readonly heldBy: readonly NetworkEdge[]
  /** Connections to subjects outside it. */
  readonly outwards: number
}
const leastMembers = 3

/** The largest first; groups of fewer than three are pairs, which the table shows. */
export function communitiesOf(network: Network): readonly Community[] {
  const graph = graphOf(network)
  if (graph.size === 0) return []
  const groupOf = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false, rng: seeded(4) })
  const groups = Map.groupBy(network.nodes, (node) => groupOf[node.id])
  return [...groups.values()]
    .filter((members) => members.length >= leastMembers)
    .map((members) => describe(members, network.edges))
    .toSorted(
      (one, other) =>
        other.members.length - one.members.length ||
        compare(one.members[0]?.id ?? '', other.members[0]?.id ?? ''),
    )
}

function describe(members: readonly NetworkNode[], edges: readonly NetworkEdge[]): Community {
  const ids = new Set(members.map((node) => node.id))
  const within = edges.filter(({ source, target }) => ids.has(source) && ids.has(target))
  const worth = new Map<string, number>()
  for (const edge of within)
    for (const end of [edge.source, edge.target]) worth.set(end, (worth.get(end) ?? 0) + edge.worth)
  return {
    names: members
      .toSorted(
        (one, other) =>
          Number(one.isHub) - Number(other.isHub) ||
          (worth.get(other.id) ?? 0) - (worth.get(one.id) ?? 0) ||
          compare(one.id, other.id),
      )
      .slice(0, 2),
    members: members.toSorted((one, other) => compare(one.kind, other.kind) || compare(one.id, other.id)),
    heldBy: within.toSorted((one, other) => other.worth - one.worth || compare(one.id, other.id)).slice(0, 3),
    outwards: edges.filter(({ source, target }) => ids.has(source) !== ids.has(target)).length,
  }
}

/** A linear congruential generator (Numerical Recipes' constants): the same groups every time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
