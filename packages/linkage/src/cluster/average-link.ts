import { Queue } from './queue.ts'

/**
 * Average-link clustering with constraints.
 *
 * Two clusters merge while the mean weight over *all* pairs between them is at least the cut, pairs that were never
 * compared counting as `unseen`. One strong pair therefore cannot chain two groups that otherwise contradict each other,
 * as it does in connected components.
 *
 * Always the two clusters with the highest mean go first; ties go to the lowest members. The result depends on the set
 * of pairs alone, not on their order, and a connected component's result on nothing outside it: a record that arrives
 * changes only the component it touches.
 */
export interface Edges {
  /** Node numbers from 0; `left[i] !== right[i]`. At most one edge for a pair. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Bits. */
  readonly weight: Float64Array
}

export interface ClusterOptions {
  readonly unseen: number
  readonly cut: number
  /** Decided by a person: these are one. */
  readonly mustLink?: readonly (readonly [number, number])[]
  /** Decided by a person: these are not. */
  readonly cannotLink?: readonly (readonly [number, number])[]
}

/** For each node the lowest node of its cluster. Throws where a cannot-link lies within must-links. */
export function averageLink(nodes: number, edges: Edges, options: ClusterOptions): Int32Array {
  const cluster = Int32Array.from({ length: nodes }, (_, index) => index)
  for (const [a, b] of options.mustLink ?? []) unite(cluster, a, b)
  for (let node = 0; node < nodes; node += 1) cluster[node] = rootOf(cluster, node)
  for (const [a, b] of options.cannotLink ?? [])
    if (cluster[a] === cluster[b]) throw new RangeError(`nodes ${a} and ${b} must and must not be one`)
  new Merging(cluster, edges, options).run()
  for (let node = 0; node < nodes; node += 1) cluster[node] = rootOf(cluster, node)
  return cluster
}

function rootOf(cluster: Int32Array, node: number): number {
  let root = node
  while (at(cluster, root) !== root) root = at(cluster, root)
  while (at(cluster, node) !== root) {
    const next = at(cluster, node)
    cluster[node] = root
    node = next
  }
  return root
}

/** The lower root stays. */
function unite(cluster: Int32Array, a: number, b: number): number {
  const [one, other] = [rootOf(cluster, a), rootOf(cluster, b)]
  cluster[Math.max(one, other)] = Math.min(one, other)
  return Math.min(one, other)
}

const at = (array: Int32Array | Float64Array, index: number): number => array[index] ?? 0

/**
 * What lies between two clusters: the sum of the weights above `unseen`, which makes every mean a sum over a product.
 * In whole millionths of a bit, so that the sum does not depend on the order in which it was added up.
 */
interface Between {
  sum: number
}
const millionths = 1_000_000

/** The clusters while they merge; each is called by its lowest node. */
class Merging {
  readonly #cluster: Int32Array
  readonly #options: ClusterOptions
  readonly #size = new Map<number, number>()
  readonly #near = new Map<number, Map<number, Between>>()
  readonly #apart = new Map<number, Set<number>>()
  readonly #queue = new Queue()

  constructor(cluster: Int32Array, edges: Edges, options: ClusterOptions) {
    this.#cluster = cluster
    this.#options = options
    for (const root of cluster) this.#size.set(root, this.#sizeOf(root, 0) + 1)
    for (const [a, b] of options.cannotLink ?? []) this.#forbid(at(cluster, a), at(cluster, b))
    for (let index = 0; index < edges.left.length; index += 1) this.#addEdge(edges, index)
    for (const [a, others] of this.#near)
      for (const [b, between] of others) if (a < b) this.#offer(a, b, between)
  }

  run(): void {
    for (let next = this.#queue.pop(); next !== null; next = this.#queue.pop()) {
      const { a, b, value } = next
      // A cluster that has merged away, or a pair whose mean has changed since, is an old entry.
      const between = this.#near.get(a)?.get(b)
      if (between !== undefined && this.#mean(a, b, between) === value && !this.#areApart(a, b))
        this.#merge(a, b)
    }
  }

  #addEdge(edges: Edges, index: number): void {
    const [a, b] = [at(this.#cluster, at(edges.left, index)), at(this.#cluster, at(edges.right, index))]
    if (a === b) return
    const between = this.#neighbours(a).get(b) ?? { sum: 0 }
    between.sum += Math.round((at(edges.weight, index) - this.#options.unseen) * millionths)
    this.#neighbours(a).set(b, between)
    this.#neighbours(b).set(a, between)
  }

  #merge(a: number, b: number): void {
    unite(this.#cluster, a, b)
    this.#size.set(a, this.#sizeOf(a, 1) + this.#sizeOf(b, 1))
    for (const other of this.#apart.get(b) ?? []) this.#forbid(a, other)
    const gone = this.#neighbours(b)
    this.#near.delete(b)
    for (const [other, theirs] of gone) {
      this.#near.get(other)?.delete(b)
      if (other === a) continue
      const ours = this.#neighbours(a).get(other) ?? { sum: 0 }
      ours.sum += theirs.sum
      this.#neighbours(a).set(other, ours)
      this.#neighbours(other).set(a, ours)
    }
    for (const [other, between] of this.#neighbours(a)) this.#offer(a, other, between)
  }

  #offer(a: number, b: number, between: Between): void {
    const value = this.#mean(a, b, between)
    if (value >= this.#options.cut && !this.#areApart(a, b))
      this.#queue.push(value, Math.min(a, b), Math.max(a, b))
  }

  #mean(a: number, b: number, { sum }: Between): number {
    return sum / millionths / (this.#sizeOf(a, 1) * this.#sizeOf(b, 1)) + this.#options.unseen
  }

  #sizeOf(root: number, otherwise: number): number {
    return this.#size.get(root) ?? otherwise
  }

  #neighbours(root: number): Map<number, Between> {
    const found = this.#near.get(root) ?? new Map<number, Between>()
    this.#near.set(root, found)
    return found
  }

  #areApart(a: number, b: number): boolean {
    return this.#apart.get(a)?.has(b) === true
  }

  #forbid(a: number, b: number): void {
    this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b))
    this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a))
  }
}
