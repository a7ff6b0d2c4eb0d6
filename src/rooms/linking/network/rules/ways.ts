import { compare, type Network, type NetworkEdge } from './network.ts'
import { costOf } from './worth.ts'

/**
 * Ways through a network: the cheapest path between two subjects, and what lies between many others. Costs are one over the
 * damped worth of an edge (`worth.ts`); of several edges between two subjects the best one is walked. Direction is not asked:
 * that A drives B's car connects B with A as well.
 */
export interface Step {
  readonly from: string
  readonly to: string
  /** The edge that is walked, and every other between the two. */
  readonly edge: NetworkEdge
  readonly besides: readonly NetworkEdge[]
}
export interface Way {
  readonly steps: readonly Step[]
  readonly cost: number
  /** The step on which the whole hangs first: the one of least worth. */
  readonly weakest: Step
}

/** A network prepared for walking: subjects by number, edges by both ends. */
export interface Walkable {
  readonly ids: readonly string[]
  readonly at: ReadonlyMap<string, number>
  readonly beside: readonly (readonly {
    readonly to: number
    readonly cost: number
    readonly edge: NetworkEdge
  }[])[]
}

export function walkable({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): Walkable {
  const ids = nodes.map((node) => node.id).toSorted(compare)
  const at = new Map(ids.map((id, index) => [id, index]))
  const best = ids.map(() => new Map<number, NetworkEdge>())
  for (const edge of edges) {
    const [from, to] = [at.get(edge.source), at.get(edge.target)]
    if (from === undefined || to === undefined || edge.worth <= 0) continue
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = best[one]?.get(other)
      if (known === undefined || known.worth < edge.worth) best[one]?.set(other, edge)
    }
  }
  const beside = best.map((map) =>
    [...map.entries()]
      .toSorted(([one], [other]) => one - other)
      .map(([to, edge]) => ({ to, edge, cost: costOf(edge.worth) })),
  )
  return { ids, at, beside }
}

export interface Reach {
  /** Infinity where no way leads. */
  readonly costs: Float64Array
  /** The subject before; -1 at the beginning and where no way leads. Of two equal ways the one by the lower number. */
  readonly before: Int32Array
}

/** Dijkstra's algorithm (1959) with a binary heap. */
export function reachFrom({ beside }: Walkable, start: number): Reach {
  const costs = new Float64Array(beside.length).fill(Infinity)
  const before = new Int32Array(beside.length).fill(-1)
  const isDone = new Uint8Array(beside.length)
  const heap = new Heap()
  costs[start] = 0
  heap.push(0, start)
  for (let at = heap.pop(); at !== null; at = heap.pop()) {
    if (isDone[at] === 1) continue
    isDone[at] = 1
    for (const { to, cost } of beside[at] ?? []) {
      const through = (costs[at] ?? Infinity) + cost
      const known = costs[to] ?? Infinity
      if (through < known - tolerance) {
        costs[to] = through
        before[to] = at
        heap.push(through, to)
      } else if (isDone[to] === 0 && Math.abs(through - known) <= tolerance && at < (before[to] ?? -1))
        before[to] = at
    }
  }
  return { costs, before }
}
/** Sums of the same costs in another order differ by less. */
export const tolerance = 1e-9

/** The cheapest way; null where there is none or both are one. */
export function wayBetween(network: Pick<Network, 'nodes' | 'edges'>, from: string, to: string): Way | null {
  const ground = walkable(network)
  const [start, end] = [ground.at.get(from), ground.at.get(to)]
  if (start === undefined || end === undefined || start === end) return null
  const reach = reachFrom(ground, start)
  const passed = passedOn(reach, end)
  return passed === null ? null : wayOf(network, ground, passed, reach.costs[end] ?? Infinity)
}

/** Numbers of the subjects from the beginning to the end. */
export function passedOn({ costs, before }: Reach, end: number): readonly number[] | null {
  if (!Number.isFinite(costs[end])) return null
  const passed: number[] = []
  for (let at = end; at !== -1; at = before[at] ?? -1) passed.unshift(at)
  return passed
}

export function wayOf(
  { edges }: Pick<Network, 'edges'>,
  ground: Walkable,
  passed: readonly number[],
  cost: number,
): Way | null {
  const steps = passed.slice(1).flatMap((to, index) => {
    const from = passed[index] ?? -1
    const edge = ground.beside[from]?.find((one) => one.to === to)?.edge
    const [one, other] = [ground.ids[from], ground.ids[to]]
    if (edge === undefined || one === undefined || other === undefined) return []
    const besides = edges.filter((also) => also.id !== edge.id && joins(also, one, other))
    return [{ from: one, to: other, edge, besides }]
  })
  const [weakest] = steps.toSorted((one, other) => one.edge.worth - other.edge.worth)
  return weakest === undefined ? null : { steps, cost, weakest }
}

const joins = (edge: NetworkEdge, one: string, other: string): boolean =>
  (edge.source === one && edge.target === other) || (edge.source === other && edge.target === one)

/** The least first. */
class Heap {
  readonly #keys: number[] = []
  readonly #values: number[] = []

  push(key: number, value: number): void {
    let at = this.#keys.push(key) - 1
    this.#values.push(value)
    while (at > 0 && this.#isLess(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1)
      at = (at - 1) >> 1
    }
  }

  pop(): number | null {
    const top = this.#values[0]
    if (top === undefined) return null
    this.#swap(0, this.#keys.length - 1)
    this.#keys.pop()
    this.#values.pop()
    for (let at = 0; ;) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#keys.length && this.#isLess(child, least)) least = child
      if (least === at) return top
      this.#swap(at, least)
      at = least
    }
  }

  #isLess(one: number, other: number): boolean {
    const [a, b] = [this.#keys[one] ?? 0, this.#keys[other] ?? 0]
    return a < b || (a === b && (this.#values[one] ?? 0) < (this.#values[other] ?? 0))
  }

  #swap(one: number, other: number): void {
    for (const list of [this.#keys, this.#values]) {
      const kept = list[one] ?? 0
      list[one] = list[other] ?? 0
      list[other] = kept
    }
  }
}
