import { compare, type Network, type NetworkNode } from './network.ts'

/**
 * Where a layout begins: the subject in the middle, what it is connected with around it, and what those are connected with
 * behind whom they were reached by, each with room for what stands behind it (a radial tree; Eades 1992). From here a layout
 * needs a third of the rounds that it needs from anywhere else, and two drawings of one network turn out alike.
 */
export interface Seed {
  readonly x: number
  readonly y: number
}
/** Between two rings, and between two neighbours on one. */
const ringGap = 100
const leastGap = 10

export function seedsOf(network: Pick<Network, 'nodes' | 'edges'>): ReadonlyMap<string, Seed> {
  const behind = childrenOf(network)
  const roots = behind.get(null) ?? []
  const room = roomsOf(network.nodes, behind)
  const radii = radiiOf(network.nodes, roots.length === 1)
  const seeds = new Map<string, Seed>()
  const place = (ids: readonly string[], from: number, to: number, ring: number): void => {
    const share = (to - from) / ids.reduce((sum, id) => sum + (room.get(id) ?? 1), 0)
    let at = from
    for (const id of ids) {
      const end = at + share * (room.get(id) ?? 1)
      const middle = (at + end) / 2
      const radius = radii[ring] ?? 0
      seeds.set(id, { x: radius * Math.cos(middle), y: radius * Math.sin(middle) })
      place(behind.get(id) ?? [], at, end, ring + 1)
      at = end
    }
  }
  place(roots, 0, 2 * Math.PI, 0)
  return seeds
}

/** By whom each is reached: of those a step nearer, the one that it has most to do with; null where there is none. */
function childrenOf({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): Map<string | null, string[]> {
  const steps = new Map(nodes.map((node) => [node.id, node.step]))
  const best = new Map<string, { readonly by: string; readonly worth: number }>()
  const offer = (id: string, by: string, worth: number): void => {
    if ((steps.get(by) ?? Infinity) !== (steps.get(id) ?? 0) - 1) return
    const known = best.get(id)
    if (known === undefined || worth > known.worth || (worth === known.worth && compare(by, known.by) < 0))
      best.set(id, { by, worth })
  }
  for (const { source, target, worth } of edges) {
    offer(source, target, worth)
    offer(target, source, worth)
  }
  const children = new Map<string | null, string[]>()
  for (const { id } of nodes.toSorted((one, other) => compare(one.id, other.id))) {
    const by = best.get(id)?.by ?? null
    const known = children.get(by) ?? []
    children.set(by, known)
    known.push(id)
  }
  return children
}

/** How many places each needs on the outermost ring: itself, or all that stand behind it. */
function roomsOf(
  nodes: readonly NetworkNode[],
  behind: ReadonlyMap<string | null, readonly string[]>,
): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>()
  for (const { id } of nodes.toSorted((one, other) => other.step - one.step))
    rooms.set(
      id,
      Math.max(
        1,
        (behind.get(id) ?? []).reduce((sum, child) => sum + (rooms.get(child) ?? 1), 0),
      ),
    )
  return rooms
}

/** Of each ring: wide enough for all that stand on it. A lone root stands in the middle. */
function radiiOf(nodes: readonly NetworkNode[], isAlone: boolean): readonly number[] {
  const last = nodes.reduce((most, node) => Math.max(most, node.step), 0)
  const radii = [isAlone ? 0 : ringGap / 2]
  for (let ring = 1; ring <= last + 1; ring += 1) {
    const many = nodes.filter((node) => node.step === ring).length
    radii.push(Math.max((radii[ring - 1] ?? 0) + ringGap, (many * leastGap) / (2 * Math.PI)))
  }
  return radii
}
