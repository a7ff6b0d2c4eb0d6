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

/**
 * For each node the lowest node of its cluster. Throws where a cannot-link lies within must-links, and unless
 * `unseen < cut`: otherwise everything would be one.
 */
export function averageLink(nodes: number, edges: Edges, options: ClusterOptions): Int32Array {
  if (options.unseen >= options.cut)
    throw new RangeError('a pair never compared must weigh less than the cut')
  const cluster = Int32Array.from({ length: nodes }, (_, index) => index)
  for (const [a, b] of options.mustLink ?? []) unite(cluster, a, b)
  for (let node = 0; node < nodes; node += 1) cluster[node] = rootOf(cluster, node)
  for (const [a, b] of options.cannotLink ?? [])
    if (cluster[a] === cluster[b]) throw new RangeError(`nodes ${a} and ${b} must and must not be one`)
  const apart = new Map<number, Set<number>>()
  for (const [a, b] of options.cannotLink ?? []) forbid(apart, at(cluster, a), at(cluster, b))
  const sizes = new Int32Array(nodes)
  for (const root of cluster) sizes[root] = at(sizes, root) + 1
  for (const component of components(cluster, edges, options.cut))
    new Merging({ cluster, sizes, apart, options }, edges, component).run()
  for (let node = 0; node < nodes; node += 1) cluster[node] = rootOf(cluster, node)
  return cluster
}

/**
 * The edges of each part that hangs together over edges at or above the cut. Nothing merges across parts, since a mean at
 * the cut needs one such edge; so each is clustered alone, in memory of its own size.
 */
function components(cluster: Int32Array, edges: Edges, cut: number): readonly (readonly number[])[] {
  const part = cluster.slice()
  for (let index = 0; index < edges.left.length; index += 1)
    if (at(edges.weight, index) >= cut) unite(part, at(edges.left, index), at(edges.right, index))
  const found = new Map<number, number[]>()
  for (let index = 0; index < edges.left.length; index += 1) {
    const root = rootOf(part, at(edges.left, index))
    if (root !== rootOf(part, at(edges.right, index))) continue
    const list = found.get(root)
    if (list === undefined) found.set(root, [index])
    else list.push(index)
  }
  return [...found.values()]
}

function forbid(apart: Map<number, Set<number>>, a: number, b: number): void {
  apart.set(a, (apart.get(a) ?? new Set()).add(b))
  apart.set(b, (apart.get(b) ?? new Set()).add(a))
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

/** In whole millionths of a bit, so that a sum does not depend on the order in which it was added up. */
const millionths = 1_000_000

/** What all components share: the clusters, how many members each root has, and who must stay apart. */
interface Shared {
  readonly cluster: Int32Array
  readonly sizes: Int32Array
  readonly apart: Map<number, Set<number>>
  readonly options: ClusterOptions
}

/**
 * The clusters of one component while they merge; each is called by its lowest node. Between two clusters stands the sum of
 * the weights above `unseen`, which makes every mean a sum over a product.
 */
class Merging {
  readonly #cluster: Int32Array
  readonly #sizes: Int32Array
  readonly #apart: Map<number, Set<number>>
  readonly #options: ClusterOptions
  readonly #near = new Map<number, Map<number, number>>()
  readonly #queue = new Queue()

  constructor({ cluster, sizes, apart, options }: Shared, edges: Edges, component: readonly number[]) {
    this.#cluster = cluster
    this.#sizes = sizes
    this.#apart = apart
    this.#options = options
    for (const index of component) {
      const [a, b] = [at(cluster, at(edges.left, index)), at(cluster, at(edges.right, index))]
      if (a !== b) this.#add(a, b, Math.round((at(edges.weight, index) - options.unseen) * millionths))
    }
    for (const [a, others] of this.#near) for (const [b, sum] of others) if (a < b) this.#offer(a, b, sum)
  }

  run(): void {
    for (let next = this.#queue.pop(); next !== null; next = this.#queue.pop()) {
      const { a, b, value } = next
      // A cluster that has merged away, or a pair whose mean has changed since, is an old entry.
      const sum = this.#near.get(a)?.get(b)
      if (sum !== undefined && this.#mean(a, b, sum) === value && !this.#areApart(a, b)) this.#merge(a, b)
    }
  }

  #merge(a: number, b: number): void {
    unite(this.#cluster, a, b)
    this.#sizes[a] = at(this.#sizes, a) + at(this.#sizes, b)
    for (const other of this.#apart.get(b) ?? []) forbid(this.#apart, a, other)
    const gone = this.#neighbours(b)
    this.#near.delete(b)
    for (const [other, sum] of gone) {
      this.#near.get(other)?.delete(b)
      if (other !== a) this.#add(a, other, sum)
    }
    for (const [other, sum] of this.#neighbours(a)) this.#offer(a, other, sum)
  }

  #add(a: number, b: number, sum: number): void {
    const [ofA, ofB] = [this.#neighbours(a), this.#neighbours(b)]
    const whole = (ofA.get(b) ?? 0) + sum
    ofA.set(b, whole)
    ofB.set(a, whole)
  }

  #offer(a: number, b: number, sum: number): void {
    const value = this.#mean(a, b, sum)
    if (value >= this.#options.cut && !this.#areApart(a, b))
      this.#queue.push(value, Math.min(a, b), Math.max(a, b))
  }

  #mean(a: number, b: number, sum: number): number {
    return sum / millionths / (at(this.#sizes, a) * at(this.#sizes, b)) + this.#options.unseen
  }

  #neighbours(root: number): Map<number, number> {
    const found = this.#near.get(root)
    if (found !== undefined) return found
    const made = new Map<number, number>()
    this.#near.set(root, made)
    return made
  }

  #areApart(a: number, b: number): boolean {
    return this.#apart.get(a)?.has(b) === true
  }
}
