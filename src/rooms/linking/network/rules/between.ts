import { compare, type Network } from './network.ts'
import {
  passedOn,
  reachFrom,
  tolerance,
  walkable,
  wayOf,
  type Reach,
  type Walkable,
  type Way,
} from './ways.ts'

/**
 * Who stands between others: betweenness (Freeman 1977; computed as Brandes 2001), said as what it is, a count of pairs whose
 * cheapest way runs through a subject, and never without such ways to look at. Where a pair has several equally cheap ways,
 * each carries its share.
 */
export interface Between {
  readonly id: string
  /** To how many it is connected directly. */
  readonly neighbours: number
  /** Pairs of others whose cheapest way runs through it; a part where another way is as cheap. */
  readonly pairs: number
  /** Of so many pairs that are connected at all. */
  readonly of: number
  /** The cheapest of these ways, in which it is not an end: at most `mostExamples`. */
  readonly ways: readonly Way[]
}
const mostExamples = 3

/** Those between most pairs, most first; only such as stand between any. */
export function betweenOf(network: Pick<Network, 'nodes' | 'edges'>, most: number): readonly Between[] {
  const ground = walkable(network)
  const reaches = ground.ids.map((_, start) => reachFrom(ground, start))
  const scores = new Float64Array(ground.ids.length)
  let connected = 0
  for (const [start, reach] of reaches.entries()) {
    addDependencies(ground, reach, start, scores)
    connected += reach.costs.reduce((sum, cost) => sum + Number(cost > 0 && Number.isFinite(cost)), 0)
  }
  return ground.ids
    .map((id, at) => ({ id, at, pairs: (scores[at] ?? 0) / 2 }))
    .filter((one) => one.pairs > tolerance)
    .toSorted((one, other) => other.pairs - one.pairs || compare(one.id, other.id))
    .slice(0, most)
    .map(({ id, at, pairs }) => ({
      id,
      neighbours: ground.beside[at]?.length ?? 0,
      pairs,
      of: connected / 2,
      ways: examplesThrough(network, ground, reaches, at),
    }))
}

/** Brandes' accumulation from one start: farthest first, each subject hands what depends on it to those before it. */
function addDependencies({ beside }: Walkable, { costs }: Reach, start: number, scores: Float64Array): void {
  const order = [...costs.keys()]
    .filter((at) => Number.isFinite(costs[at]))
    .toSorted((one, other) => (costs[one] ?? 0) - (costs[other] ?? 0))
  const ways = new Float64Array(costs.length)
  const before = order.map((at) =>
    (beside[at] ?? []).filter(
      ({ to, cost }) => Math.abs((costs[to] ?? Infinity) + cost - (costs[at] ?? 0)) <= tolerance,
    ),
  )
  ways[start] = 1
  for (const [index, at] of order.entries())
    if (at !== start) ways[at] = (before[index] ?? []).reduce((sum, { to }) => sum + (ways[to] ?? 0), 0)
  const depends = new Float64Array(costs.length)
  for (let index = order.length - 1; index > 0; index -= 1) {
    const at = order[index] ?? start
    for (const { to } of before[index] ?? [])
      depends[to] = (depends[to] ?? 0) + ((ways[to] ?? 0) / (ways[at] ?? 1)) * (1 + (depends[at] ?? 0))
    scores[at] = (scores[at] ?? 0) + (depends[at] ?? 0)
  }
}

function examplesThrough(
  network: Pick<Network, 'nodes' | 'edges'>,
  ground: Walkable,
  reaches: readonly Reach[],
  middle: number,
): readonly Way[] {
  return cheapestThrough(reaches, middle).flatMap(({ from, to, cost }) => {
    const [there, on] = [reaches[from], reaches[middle]]
    if (there === undefined || on === undefined) return []
    const passed = [...(passedOn(there, middle) ?? []), ...(passedOn(on, to) ?? []).slice(1)]
    return wayOf(network, ground, passed, cost) ?? []
  })
}

interface Pair {
  readonly from: number
  readonly to: number
  readonly cost: number
}

/** The pairs of others that are nearest to each other through it. */
function cheapestThrough(reaches: readonly Reach[], middle: number): readonly Pair[] {
  let found: readonly Pair[] = []
  const half = reaches[middle]?.costs ?? new Float64Array()
  for (const [from, { costs }] of reaches.entries())
    for (let to = from + 1; to < costs.length; to += 1) {
      const cost = costs[to] ?? Infinity
      if (from === middle || to === middle || cost >= dearest(found)) continue
      const through = (half[from] ?? Infinity) + (half[to] ?? Infinity)
      if (Math.abs(through - cost) <= tolerance)
        found = [...found, { from, to, cost }]
          .toSorted((one, other) => one.cost - other.cost || one.from - other.from || one.to - other.to)
          .slice(0, mostExamples)
    }
  return found
}
const dearest = (found: readonly Pair[]): number =>
  found.length < mostExamples ? Infinity : (found.at(-1)?.cost ?? Infinity)
