import type { Edges } from './average-link.ts'

/** An edge on which a cluster hangs: without it, two parts of at least two members each remain. */
export interface Bridge {
  readonly left: number
  readonly right: number
  readonly weight: number
  /** Members of the smaller part. */
  readonly smallerPart: number
}

/**
 * The bridges within clusters (Tarjan 1974, without recursion), among edges of at least `atLeast` bits. They are the links
 * to review first: much turns on each.
 */
export function bridges(clusters: Int32Array, edges: Edges, atLeast: number): readonly Bridge[] {
  const near = new Map<number, { other: number; weight: number }[]>()
  for (const [index, left] of edges.left.entries()) {
    const [right, weight] = [edges.right[index] ?? -1, edges.weight[index] ?? -Infinity]
    if (weight < atLeast || clusters[left] !== clusters[right]) continue
    listOf(near, left).push({ other: right, weight })
    listOf(near, right).push({ other: left, weight })
  }
  const seen = new Set<number>()
  const found: Bridge[] = []
  for (const start of near.keys()) if (!seen.has(start)) found.push(...bridgesFrom(start, near, seen))
  return found.sort(
    (one, other) => other.smallerPart - one.smallerPart || one.left - other.left || one.right - other.right,
  )
}

function listOf<Value>(map: Map<number, Value[]>, key: number): Value[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

interface Visit {
  readonly node: number
  readonly from: number
  readonly weight: number
  readonly order: number
  low: number
  size: number
  next: number
}

function bridgesFrom(
  start: number,
  near: ReadonlyMap<number, readonly { readonly other: number; readonly weight: number }[]>,
  seen: Set<number>,
): readonly Bridge[] {
  const visits = new Map<number, Visit>()
  const cut: { left: number; right: number; weight: number; below: number }[] = []
  const enter = (node: number, from: number, weight: number) => {
    const visit = { node, from, weight, order: visits.size, low: visits.size, size: 1, next: 0 }
    visits.set(node, visit)
    seen.add(node)
    return visit
  }
  const stack = [enter(start, -1, 0)]
  for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
    const edge = near.get(visit.node)?.[visit.next]
    visit.next += 1
    if (edge !== undefined) {
      const other = visits.get(edge.other)
      if (other === undefined) stack.push(enter(edge.other, visit.node, edge.weight))
      else if (edge.other !== visit.from) visit.low = Math.min(visit.low, other.order)
      continue
    }
    stack.pop()
    const parent = stack.at(-1)
    if (parent === undefined) continue
    parent.low = Math.min(parent.low, visit.low)
    parent.size += visit.size
    if (visit.low > parent.order)
      cut.push({
        left: Math.min(visit.node, parent.node),
        right: Math.max(visit.node, parent.node),
        weight: visit.weight,
        below: visit.size,
      })
  }
  return cut
    .map(({ below, ...edge }) => ({ ...edge, smallerPart: Math.min(below, visits.size - below) }))
    .filter(({ smallerPart }) => smallerPart >= 2)
}
