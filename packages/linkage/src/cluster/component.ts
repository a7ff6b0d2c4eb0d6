import { averageLink, type ClusterOptions } from './average-link.ts'

/** Two members and the weight of their pair, in bits. */
export interface WeighedPair {
  readonly left: string
  readonly right: string
  readonly weight: number
}

export interface Decisions {
  readonly mustLink: readonly (readonly [string, string])[]
  readonly cannotLink: readonly (readonly [string, string])[]
}

export const noDecisions: Decisions = { mustLink: [], cannotLink: [] }

/**
 * Clusters a set of members named by text. The same members and pairs give the same clusters in whatever order they come:
 * members are taken in the order of their names.
 *
 * @returns the clusters, each sorted, by their first members.
 */
export function clusterMembers(
  members: Iterable<string>,
  pairs: readonly WeighedPair[],
  decisions: Decisions,
  settings: Pick<ClusterOptions, 'unseen' | 'cut'>,
): readonly (readonly string[])[] {
  const names = [...new Set(members)].sort()
  const number = new Map(names.map((name, index) => [name, index]))
  const known = (pair: readonly [string, string]): readonly [number, number][] => {
    const [a, b] = [number.get(pair[0]), number.get(pair[1])]
    return a === undefined || b === undefined || a === b ? [] : [[a, b]]
  }
  const inside = pairs
    .flatMap(({ left, right, weight }) =>
      known([left, right]).map(([a, b]) => ({ a: Math.min(a, b), b: Math.max(a, b), weight })),
    )
    .sort((one, other) => one.a - other.a || one.b - other.b)
  const clusters = averageLink(
    names.length,
    {
      left: Int32Array.from(inside, ({ a }) => a),
      right: Int32Array.from(inside, ({ b }) => b),
      weight: Float64Array.from(inside, ({ weight }) => weight),
    },
    {
      ...settings,
      mustLink: decisions.mustLink.flatMap(known),
      cannotLink: decisions.cannotLink.flatMap(known),
    },
  )
  const groups = new Map<number, string[]>()
  for (const [index, name] of names.entries()) {
    const root = clusters[index] ?? index
    groups.set(root, [...(groups.get(root) ?? []), name])
  }
  return [...groups.values()]
}

/**
 * Clusters that grow. Two clusters can only merge over a pair at or above the cut (pairs never compared weigh less), or by
 * a decision; so an arrival can change nothing outside the connected component it touches, and only that is clustered
 * again. After any split into arrivals, the clusters are those of one run over everything.
 *
 * Requires `unseen < cut`.
 */
export class GrowingClusters {
  readonly #settings: Pick<ClusterOptions, 'unseen' | 'cut'>
  readonly #pairs = new Map<string, Map<string, number>>()
  readonly #must = new Map<string, Set<string>>()
  readonly #cannot = new Map<string, Set<string>>()
  readonly #clusterOf = new Map<string, readonly string[]>()

  constructor(settings: Pick<ClusterOptions, 'unseen' | 'cut'>) {
    clusterMembers([], [], noDecisions, settings)
    this.#settings = settings
  }

  /** Adds members, pairs and decisions; returns the clusters of what was touched. */
  arrive(
    members: readonly string[],
    pairs: readonly WeighedPair[],
    decisions: Decisions = noDecisions,
  ): readonly (readonly string[])[] {
    const touched = new Set(members)
    for (const member of members) if (!this.#clusterOf.has(member)) this.#clusterOf.set(member, [member])
    for (const { left, right, weight } of pairs) {
      setOf(this.#pairs, left).set(right, weight)
      setOf(this.#pairs, right).set(left, weight)
      touched.add(left).add(right)
    }
    for (const [a, b] of decisions.mustLink) this.#decide(this.#must, this.#cannot, a, b, touched)
    for (const [a, b] of decisions.cannotLink) this.#decide(this.#cannot, this.#must, a, b, touched)
    return this.#recluster(touched)
  }

  /** The newest decision about a pair stands. */
  #decide(
    into: Map<string, Set<string>>,
    outOf: Map<string, Set<string>>,
    a: string,
    b: string,
    touched: Set<string>,
  ) {
    into.set(a, (into.get(a) ?? new Set()).add(b))
    into.set(b, (into.get(b) ?? new Set()).add(a))
    outOf.get(a)?.delete(b)
    outOf.get(b)?.delete(a)
    touched.add(a).add(b)
  }

  /** Takes a decision back: the pair is as the weights have it. */
  undecide(a: string, b: string): readonly (readonly string[])[] {
    for (const decided of [this.#must, this.#cannot]) {
      decided.get(a)?.delete(b)
      decided.get(b)?.delete(a)
    }
    return this.#recluster(new Set([a, b]))
  }

  /** Every cluster, each sorted, by their first members. */
  clusters(): readonly (readonly string[])[] {
    return [...new Set(this.#clusterOf.values())].sort((one, other) =>
      (one[0] ?? '') < (other[0] ?? '') ? -1 : 1,
    )
  }

  #recluster(touched: ReadonlySet<string>): readonly (readonly string[])[] {
    const component = this.#component(touched)
    const inside = (map: Map<string, Set<string>>): [string, string][] =>
      [...component].flatMap((a) =>
        [...(map.get(a) ?? [])].filter((b) => a < b && component.has(b)).map((b): [string, string] => [a, b]),
      )
    const pairs = [...component].flatMap((left) =>
      [...(this.#pairs.get(left) ?? [])]
        .filter(([right]) => left < right && component.has(right))
        .map(([right, weight]) => ({ left, right, weight })),
    )
    const decisions = { mustLink: inside(this.#must), cannotLink: inside(this.#cannot) }
    const clusters = clusterMembers(component, pairs, decisions, this.#settings)
    for (const cluster of clusters) for (const member of cluster) this.#clusterOf.set(member, cluster)
    return clusters
  }

  /** What hangs together over pairs at or above the cut, over must-links, and over the clusters as they stand. */
  #component(start: ReadonlySet<string>): ReadonlySet<string> {
    const component = new Set<string>()
    const waiting = [...start]
    for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
      if (component.has(member)) continue
      component.add(member)
      for (const [other, weight] of this.#pairs.get(member) ?? [])
        if (weight >= this.#settings.cut) waiting.push(other)
      waiting.push(...(this.#must.get(member) ?? []), ...(this.#clusterOf.get(member) ?? []))
    }
    return component
  }
}

function setOf(map: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const found = map.get(key) ?? new Map<string, number>()
  map.set(key, found)
  return found
}
